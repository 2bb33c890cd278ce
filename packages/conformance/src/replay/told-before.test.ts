import type { Contract } from "@conduct/contract";
import { expect, test } from "vitest";
import type { WitnessStep } from "../report/report.ts";
import { toldBefore } from "./told-before.ts";

const contract = { operations: [] } as unknown as Contract;

test.for([
  ["ours", "Bearer $TOKEN", undefined],
  ["of somebody else", "Bearer $OTHER_TOKEN", true],
] as const)(
  "a request with credentials %s is told again with theirs",
  ([, authorization, stranger]) => {
    const headers = { authorization, accept: "text/plain" };
    const request = { method: "GET", url: "$BASE/jobs/1", headers };
    const step = {
      request,
      reply: { status: 200, headers: {}, body: "{}" },
    } as unknown as WitnessStep;

    const [told] = toldBefore(contract, [step]);

    expect(told?.request.headers).toEqual({ accept: "text/plain" });
    expect(told?.request.stranger).toBe(stranger);
  },
);
