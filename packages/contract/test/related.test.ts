import { readFileSync } from "node:fs";
import {
  type Compiled,
  type Contract,
  compileContract,
  formatDiagnostic,
  lintContract,
  parseSource,
  selfRules,
} from "@conduct/contract";
import { describe, expect, test } from "vitest";

const text = readFileSync(new URL("fixtures/related.yaml", import.meta.url), "utf8");
const contract = compiled(text);

describe("a contract whose resources have to do with each other", () => {
  test("breaks no rule", () => {
    expect(lintContract(contract, { profile: "audit" }).map(formatDiagnostic)).toEqual([]);
  });

  test("says what a resource hides, starts with and has alone", () => {
    const { Project, Build } = contract.lifecycles;

    expect(Project?.keeps).toEqual(["/open"]);
    expect(Project?.seeds).toEqual([
      { id: "p1", name: "engine", last: null },
      { id: "p2", name: "attic", last: null, open: false },
    ]);
    expect(Build?.unique).toMatchObject([
      { by: ["/project", "/tag"], error: "taken", basis: "documented" },
    ]);
  });

  test("says what an event makes happen elsewhere", () => {
    const { Project, Build } = contract.lifecycles;

    expect(Project?.events.remove?.cases[0]?.causes).toEqual([
      {
        lifecycle: "Build",
        event: "drop",
        self: { match: { "/project": "$self#/id" }, pick: "each" },
        set: {},
      },
    ]);
    expect(Build?.events.finish?.cases[0]?.causes).toEqual([
      { lifecycle: "Project", event: "note", self: "$self#/project", set: {} },
      {
        lifecycle: "Project",
        event: "revive",
        self: "$item",
        for: "$self#/next",
        set: { "/open": true },
      },
    ]);
  });

  test("names a resource by the first rule that finds one", () => {
    const rules = [
      "$request.path.project",
      { match: { "/name": "$request.path.project" }, pick: "only" },
    ];

    expect(operation("getProject").self).toEqual(rules);
    expect(operation("listBuilds").within[0]?.self).toEqual(rules);
    expect(selfRules(operation("getProject").self)).toEqual(rules);
    expect(selfRules(operation("getBuild").self)).toEqual(["$request.path.id"]);
    expect(selfRules(operation("startBuild").self)).toEqual([]);
  });

  test("lists the resources that match", () => {
    expect(operation("listBuilds").lists).toEqual({
      lifecycle: "Build",
      match: { "/project": "$parent#/id" },
    });
  });

  test("has a view for each wish, and knows where a reply shows the identifier", () => {
    expect(operation("getBuild").views).toEqual([
      { if: { eq: ["$request.query.whole", "true"] }, schema: "Build" },
      { schema: "Started", reply: { "/buildId": "$self#/id" } },
    ]);
    expect(operation("getBuild").idAt).toBe("/buildId");
    expect(operation("startBuild").idAt).toBe("/buildId");
    expect(operation("getProject").idAt).toBeUndefined();
  });

  test("has headers for every reply", () => {
    expect(contract.headers).toEqual({ "X-Request-Id": "$request.id" });
  });

  test.for([
    {
      why: "an event of another lifecycle that does not exist",
      find: "event: Project.note,",
      put: "event: Project.notes,",
      says: '53:17 error C203 Project has no event "notes". Did you mean "note"? It has "remove", "note", "revive".',
    },
    {
      why: "a parameter that an alternative names and the path lacks",
      find: "self: [$request.path.project, { match: { /name: $request.path.project } }]\n    delete",
      put: "self: [$request.path.project, { match: { /name: $request.path.name } }]\n    delete",
      says: '72:50 error C208 The operation has no path parameter "name". It has "project".',
    },
    {
      why: "a duration that is none",
      find: "$shift: [$now, 2h]",
      put: "$shift: [$now, two]",
      says: '44:92 error C001 "two" does not fit here. A duration, with a minus sign for one into the past.',
    },
  ])("does not compile with $why", ({ find, put, says }) => {
    expect(diagnosed(find, put)).toEqual([says]);
  });

  test.for([
    {
      why: "a parent where there is none",
      find: "/was: $from,",
      put: "/was: $parent#/name,",
      says: '"reply /was" of POST /builds/{id}/stop refers to "$parent#/name", which means nothing here.',
    },
    {
      why: "a member that the parent lacks",
      find: "match: { /project: $parent#/id }",
      put: "match: { /project: $parent#/key }",
      says: '"lists.match /project" of GET /projects/{project}/builds points at "/key", which the representation of Project does not declare.',
    },
    {
      why: "a match by a member that the listed resource lacks",
      find: "match: { /project: $parent#/id }",
      put: "match: { /projects: $parent#/id }",
      says: '"lists.match" of GET /projects/{project}/builds points at "/projects", which the representation of Build does not declare.',
    },
    {
      why: "a member that is set, not shown, and not kept",
      find: "keeps: [/next]",
      put: "keeps: [/tags]",
      says: '"set" of Build.start points at "/next", which the representation of Build does not declare.',
    },
    {
      why: "uniqueness by a member that there is none of",
      find: "by: [/project, /tag]",
      put: "by: [/project, /label]",
      says: '"unique" of Build points at "/label", which the representation of Build does not declare.',
    },
    {
      why: "a consequence that sets a member the other resource lacks",
      find: "set: { /open: true }",
      put: "set: { /opened: true }",
      says: '"causes" of Build.finish points at "/opened", which the representation of Project does not declare.',
    },
    {
      why: "an element where nothing is gone through",
      find: "for: $self#/next, ",
      put: "",
      says: '"causes.self" of Build.finish refers to "$item", which means nothing here.',
    },
    {
      why: "a view whose schema does not exist",
      find: "schema: Started, reply",
      put: "schema: Begun, reply",
      says: 'There is no schema "Begun" for a view of GET /builds/{id} in components.schemas.',
    },
    {
      why: "a duplicate whose status is not declared",
      find: "unique: [{ by: [/project, /tag], error: taken }]",
      put: "unique: [{ by: [/project, /tag], error: teapot }]",
      also: { find: "    taken: {", put: "    teapot: { status: 418 }\n    taken: {" },
      says: "418",
    },
  ])("is faulted for $why", ({ find, put, also, says }) => {
    const changed = replaced(
      also === undefined ? text : replaced(text, also.find, also.put),
      find,
      put,
    );

    const found = lintContract(compiled(changed), { profile: "audit" });

    expect(found.map(({ message }) => message).join("\n")).toContain(says);
  });
});

function operation(id: string): Contract["operations"][number] {
  const found = contract.operations.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
}

function compiled(document: string): Contract {
  const { contract: made, diagnostics } = compile(document);
  if (made === undefined) throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  return made;
}

function diagnosed(find: string, put: string): readonly string[] {
  const { diagnostics } = compile(replaced(text, find, put));
  return diagnostics.map(formatDiagnostic).map((line) => line.replace("related.yaml:", ""));
}

function compile(document: string): Compiled {
  const { source } = parseSource(document, { file: "related.yaml" });
  if (source === undefined) throw new Error("not YAML");
  return compileContract({ main: source, parts: new Map() });
}

/** A text with one thing in it changed, which has to be there. */
function replaced(document: string, find: string, put: string): string {
  if (!document.includes(find)) throw new Error(`nothing to replace: ${find}`);
  return document.replace(find, put);
}
