import { describe, test } from "vitest";
import { expectFound, type Sin } from "./one-sin.ts";

const sins: readonly Sin[] = [
  ["gyoza", "invents-a-state"],
  ["gyoza", "restarts-completed-runs"],
  ["gyoza", "refuses-to-retry-cancelled"],
  ["gyoza", "cancels-siblings"],
  ["moderately", "creates-at-each-read"],
  ["moderately", "finishes-before-start"],
  ["gyoza", "reverses-before"],
  ["gyoza", "clamps-limit"],
  ["gyoza", "lists-oldest-first"],
  ["gyoza", "ignores-state-filter"],
  ["moderately", "repeats-last-page"],
  ["moderately", "counts-the-page-as-total"],
];

describe.concurrent("a server with one sin", () => {
  test.for(sins)("%s: %s fails, and the requirement it breaks is named", (sin, { expect }) =>
    expectFound(sin, expect),
  );
});
