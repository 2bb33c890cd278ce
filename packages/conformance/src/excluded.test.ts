import { expect, test } from "vitest";
import { checks } from "./checks/index.ts";
import { excluded } from "./excluded.ts";
import { requirementIds } from "./requirement.ts";

test("every requirement has a check, or a reason why it has none", () => {
  const judged = checks.map((check) => check.id);
  const known = [...judged, ...Object.keys(excluded)].toSorted();

  expect(known).toEqual([...requirementIds].toSorted());
  expect(new Set(known).size).toBe(known.length);
});
