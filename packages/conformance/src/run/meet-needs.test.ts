import type { Operation } from "@conduct/contract";
import { expect, test } from "vitest";
import { meetNeeds } from "./meet-needs.ts";
import type { Parents, Resource } from "./resource.ts";
import type { Session } from "./session.ts";

const project = { name: "Project", id: "/id" };
const session = {
  contract: { lifecycles: { Project: project }, operations: [] },
  fixtures: { createTask: { success: { project: "seeded" } } },
  exploration: () => ({ nodes: [] }),
} as unknown as Session;
const need = { lifecycle: "Project", self: "$request.body#/project" };
const operation = { id: "createTask", needs: [need], within: [] } as unknown as Operation;
const request = { path: {}, query: {}, headers: {} };
const parentsOf = (id: string | number): Parents =>
  new Map([["Project", { lifecycle: project, id: `${id}`, value: { id } } as unknown as Resource]]);

test.for([
  ["a text", "sample", "p-1"],
  ["a number", 1, 7],
  ["what a fixture says, where a parent is given", "seeded", "p-1"],
] as const)("puts the identifier of what is there in the place of %s", async ([, said, id]) => {
  const met = await meetNeeds(
    session,
    operation,
    { ...request, body: { project: said } },
    parentsOf(id),
  );

  expect(met.body).toEqual({ project: id });
});

test.for([
  ["that no request makes", { project: "sample" }],
  ["that a fixture names on purpose", { project: "seeded" }],
  ["that nobody speaks of", { title: "sample" }],
] as const)("leaves alone what needs something %s", async ([, body]) => {
  expect(await meetNeeds(session, operation, { ...request, body })).toEqual({ ...request, body });
});
