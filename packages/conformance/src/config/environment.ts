import { isJsonObject, type Json } from "@conduct/contract";
import type { ConductConfig } from "./config.ts";

/** What a process is told from outside, by name. */
export interface Environment {
  readonly [name: string]: string | undefined;
}

/** The variables that override a config, and what each stands for. */
export const environmentVariables: { readonly [name: string]: string } = {
  CONDUCT_URL: "where the target listens",
  CONDUCT_TOKEN: "a bearer token",
  CONDUCT_OTHER_TOKEN: "the bearer token of somebody else",
  CONDUCT_DRIVER: "the address of a control plane",
  CONDUCT_SEED: "a whole number",
  CONDUCT_PROFILE: "quick, default or thorough",
  CONDUCT_ONLY: "ids to judge, with commas between them",
  CONDUCT_SKIP: "ids to leave out, with commas between them",
  CONDUCT_EXCLUSIVE: "true or false",
  CONDUCT_READ_ONLY: "true or false",
  CONDUCT_CONSISTENCY: "a duration: 2s",
  CONDUCT_MAX_REQUESTS: "a whole number",
  CONDUCT_MAX_TIME: "a duration: 10m",
  CONDUCT_MAX_RESOURCES: "a whole number",
  CONDUCT_RATE: "requests in a second",
  CONDUCT_BASELINE: "a path",
  CONDUCT_FAIL_ON: "must, should or may",
};

/** The part of a config that stands in the environment. An empty variable is one that is not set. */
export function configFrom(environment: Environment): { readonly [member: string]: Json } {
  const read = <T extends Json>(name: string, parse: (text: string) => T): T | undefined => {
    const text = environment[name];
    return text === undefined || text === "" ? undefined : parse(text);
  };
  const text = (name: string) => read(name, (value) => value);
  const number = (name: string) => read(name, (value) => toNumber(value));
  const flag = (name: string) => read(name, (value) => toFlag(value));
  const list = (name: string) => read(name, (value) => value.split(",").map((one) => one.trim()));
  return defined({
    url: text("CONDUCT_URL"),
    credentials: text("CONDUCT_TOKEN"),
    other: text("CONDUCT_OTHER_TOKEN"),
    driver: text("CONDUCT_DRIVER"),
    seed: number("CONDUCT_SEED"),
    profile: text("CONDUCT_PROFILE"),
    only: list("CONDUCT_ONLY"),
    skip: list("CONDUCT_SKIP"),
    exclusive: flag("CONDUCT_EXCLUSIVE"),
    readOnly: flag("CONDUCT_READ_ONLY"),
    consistency: text("CONDUCT_CONSISTENCY"),
    baseline: text("CONDUCT_BASELINE"),
    failOn: text("CONDUCT_FAIL_ON"),
    budget: defined({
      requests: number("CONDUCT_MAX_REQUESTS"),
      time: text("CONDUCT_MAX_TIME"),
      resources: number("CONDUCT_MAX_RESOURCES"),
      rate: number("CONDUCT_RATE"),
    }),
  });
}

/** Lays one config over another; budgets are laid over each other member by member. */
export function overlaid(below: ConductConfig, above: ConductConfig): ConductConfig {
  const budget = { ...below.budget, ...above.budget };
  return { ...below, ...above, ...(Object.keys(budget).length === 0 ? {} : { budget }) };
}

/** Puts the environment where a text says `${NAME}`; inputs are left as they are. */
export function interpolated(
  value: Json,
  environment: Environment,
  missing: (name: string, pointer: string) => void,
  pointer = "",
): Json {
  if (typeof value === "string") {
    return value.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
      const found = environment[name];
      if (found === undefined) missing(name, pointer);
      return found ?? "";
    });
  }
  if (Array.isArray(value)) {
    return value.map((one: Json, index) =>
      interpolated(one, environment, missing, `${pointer}/${index}`),
    );
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      pointer === "" && name === "fixtures"
        ? (one ?? null)
        : interpolated(one ?? null, environment, missing, `${pointer}/${name}`),
    ]),
  );
}

/** What is no number stays a text, so that the schema says what is wrong with it. */
function toNumber(text: string): number | string {
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

function toFlag(text: string): boolean | string {
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : text;
}

function defined(members: { readonly [name: string]: Json | undefined }): {
  readonly [name: string]: Json;
} {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) =>
      value === undefined || (isJsonObject(value) && Object.keys(value).length === 0)
        ? []
        : [[name, value] as const],
    ),
  );
}
