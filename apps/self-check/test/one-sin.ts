import type { Contract } from "@conduct/contract";
import { gyoza } from "@conduct/contract/gyoza";
import { moderately } from "@conduct/contract/moderately";
import { createReferenceServer, listSwitches } from "@conduct/reference-server";
import type { ExpectStatic } from "vitest";
import { type Judgement, judge } from "../src/judge.ts";

export type Api = "gyoza" | "moderately";

export const contracts: { readonly [api in Api]: Contract } = { gyoza, moderately };

/** A server that is right in all but one way. The name says the sin. */
export type Sin = readonly [api: Api, fault: string];

/** Judges a server with one sin, which has to fail by the requirement that the sin violates. */
export async function expectFound([api, fault]: Sin, expect: ExpectStatic): Promise<void> {
  const known = listSwitches().faults.find((one) => one.api === api && one.id === fault);

  const { exit, failed } = await judged(contracts[api], api, fault);

  expect(failed).toContain(known?.violates);
  expect(exit).toBe(1);
}

/** What is said of a server written by hand. */
export async function judged(contract: Contract, api: Api, fault?: string): Promise<Judgement> {
  const server = await createReferenceServer({
    api,
    seed: 1,
    ...(fault !== undefined && { fault }),
  });
  try {
    return await judge(contract, (request) => server.fetch(request));
  } finally {
    await server.close();
  }
}
