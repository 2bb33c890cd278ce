import type { Contract, Json } from "@conduct/contract";
import type { ConformanceOptions } from "../conformance-options.ts";
import { toMilliseconds } from "../model/duration.ts";
import { usualBudget } from "../run/usual-budget.ts";
import type { Budget } from "../target/connection.ts";
import { controlPlaneDriver } from "../target/driver.ts";
import type { Credentials, Target } from "../target/target.ts";
import { carryToken } from "./carry-token.ts";
import type { ConductConfig, CredentialsSource, Profile } from "./config.ts";

/** How much each profile may ask. */
const profiles: { readonly [profile in Profile]: Budget } = {
  quick: { requests: 200, time: 30_000 },
  default: usualBudget,
  thorough: { requests: 20_000, time: 15 * 60_000 },
};

/**
 * What a config asks for, as options of `checkConformance`. Functions for credentials are called now.
 *
 * ```ts
 * const report = await checkConformance(await toOptions(contract, { ...config, url }));
 * ```
 */
export async function toOptions(
  contract: Contract,
  config: ConductConfig & { readonly url: string },
): Promise<ConformanceOptions> {
  const { profile = "default", budget = {}, fixtures = {} } = config;
  const target = await targetOf(contract, config);
  const samples = Object.entries(fixtures).flatMap(([operation, { success }]) =>
    success === undefined ? [] : [[operation, success] as const],
  );
  const { time, ...counts } = budget;
  const limits: Budget = {
    ...profiles[profile],
    ...counts,
    ...(time === undefined ? longer(profiles[profile], config) : { time: toMilliseconds(time) }),
  };
  return {
    contract,
    target,
    budget: limits,
    strictBasis: config.strictBasis ?? false,
    spread: profile === "quick",
    samples: Object.fromEntries(samples) as { readonly [operation: string]: Json },
    ...(config.exclusive === undefined ? {} : { exclusive: config.exclusive }),
    fixtures,
    ...(config.driver === undefined ? {} : { driver: controlPlaneDriver(config.driver) }),
    ...(config.only === undefined ? {} : { only: config.only }),
    ...(config.skip === undefined ? {} : { skip: config.skip }),
    ...(config.seed === undefined ? {} : { seed: config.seed }),
  };
}

async function targetOf(
  contract: Contract,
  config: ConductConfig & { readonly url: string },
): Promise<Target> {
  const { url, headers, consistency, settles, readOnly, webhooks } = config;
  const credentials = await resolveCredentials(contract, config.credentials);
  const other = await resolveCredentials(contract, config.other);
  const wrong = await resolveCredentials(contract, config.wrong);
  return {
    url,
    ...(headers === undefined ? {} : { headers }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(other === undefined ? {} : { other }),
    ...(wrong === undefined ? {} : { wrong }),
    ...(consistency === undefined ? {} : { consistency: toMilliseconds(consistency) }),
    ...(settles === undefined ? {} : { settles: toMilliseconds(settles) }),
    ...(readOnly === undefined ? {} : { readOnly }),
    ...(webhooks === undefined ? {} : { webhooks }),
  };
}

async function resolveCredentials(
  contract: Contract,
  source: CredentialsSource | undefined,
): Promise<Credentials | undefined> {
  const given = typeof source === "function" ? await source() : source;
  if (given === undefined) return undefined;
  if (typeof given === "string") return carryToken(contract, given);
  const { bearer, ...headers } = given as { readonly [name: string]: string };
  return bearer === undefined ? headers : bearer;
}

/** Who asks slowly, or waits after each write, needs more time for as many requests. */
function longer({ requests, time }: Budget, { budget, consistency }: ConductConfig) {
  const asked = budget?.requests ?? requests;
  const pacing = budget?.rate === undefined ? 0 : (asked / budget.rate) * 1000;
  const agreeing = consistency === undefined ? 0 : asked * toMilliseconds(consistency);
  return { time: time + pacing + agreeing };
}
