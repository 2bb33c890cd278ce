import { readContract } from "@conduct/contract/node";
import { expect, test } from "vitest";
import { withMadeByName } from "./made-by-name.ts";

const presses = `${import.meta.dirname}/../../test/presses.yaml`;
const jobs = `${import.meta.dirname}/../../test/jobs.yaml`;

test("only who makes what it names chooses an identifier", async () => {
  const { contract } = await readContract(presses);
  const operations = contract === undefined ? [] : withMadeByName(contract).operations;

  expect(Object.fromEntries(operations.map(({ id, self }) => [id, self]))).toEqual({
    listPresses: undefined,
    putPress: { match: { "/name": "$request.path.press" }, pick: "only" },
    getPress: "$request.path.press",
    removePress: "$request.path.press",
    lockPress: "$request.path.press",
  });
});

test("a contract in which nobody does stays as it is", async () => {
  const { contract } = await readContract(jobs);

  expect(contract && withMadeByName(contract)).toBe(contract);
});
