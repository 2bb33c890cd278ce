import { expect, test } from "vitest";
import { askedOf } from "./asked-of.ts";

test("askedOf() names what conditions ask of the resource, and of nothing else", () => {
  const condition = {
    all: [{ lt: ["$self#/attempt", "$self#/limits/attempts"] }, { present: "$request.body#/why" }],
  };

  expect([...askedOf(condition)]).toEqual(["/attempt", "/limits/attempts"]);
  expect([...askedOf([undefined, condition.all[1]])]).toEqual([]);
  expect([...askedOf(undefined)]).toEqual([]);
});
