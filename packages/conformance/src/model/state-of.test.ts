import type { Json } from "@conduct/contract";
import { expect, test } from "vitest";
import { sketch } from "../../test/lifecycle.ts";
import { idOf, stateOf } from "./state-of.ts";

const life = sketch({
  states: {
    running: {},
    stopping: { value: { "/state": "running", "/wish": "stop" } },
    none: { value: { "/state": null } },
  },
});

test.for<readonly [Json, string | undefined]>([
  [{ state: "running" }, "running"],
  [{ state: "running", wish: null }, "running"],
  [{ state: "running", wish: "stop" }, "stopping"],
  [{ state: "odd" }, undefined],
  [{ state: null }, "none"],
  [{}, "none"],
  ["running", "none"],
])("%j shows %s", ([representation, state]) => {
  expect(stateOf(life, representation)).toBe(state);
});

test.for<readonly [Json, string | undefined]>([
  [{ id: "a" }, "a"],
  [{ id: 7 }, "7"],
  [{ id: null }, undefined],
  [{ id: true }, undefined],
  [{}, undefined],
])("%j is %s", ([representation, id]) => {
  expect(idOf(life, representation)).toBe(id);
});
