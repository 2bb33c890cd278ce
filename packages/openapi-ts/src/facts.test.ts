import { describe, expect, test } from "vitest";
import { jobs, tinyContract } from "../test/tiny-contract.ts";
import { type Facts, factsOf } from "./facts.ts";

describe("factsOf()", () => {
  test("knows the constants of a status", () => {
    expect(factsIn("value: { /status: done, /flags/held: false }")).toEqual({
      status: { kind: "is", values: ["done"] },
      flags: { kind: "within", members: { held: { kind: "is", values: [false] } } },
    });
  });

  test.for<[string, Facts]>([
    ["present: $self#/endedAt", { endedAt: { kind: "present" } }],
    ["absent: $self#/endedAt", { endedAt: { kind: "absent" } }],
    ["not: { present: $self#/endedAt }", { endedAt: { kind: "absent" } }],
    ["not: { absent: $self#/endedAt }", { endedAt: { kind: "present" } }],
    ["eq: [$self#/code, 0]", { code: { kind: "is", values: [0] } }],
    ["eq: [0, $self#/code]", { code: { kind: "is", values: [0] } }],
    ["in: [$self#/code, [0, 1]]", { code: { kind: "is", values: [0, 1] } }],
    ["eq: [$self#/code, $self#/other]", {}],
    ["gt: [$self#/code, 0]", {}],
    ["any: [{ present: $self#/endedAt }, { present: $self#/code }]", {}],
    ["present: $self#/steps/0/endedAt", {}],
    [
      "all: [{ present: $self#/out }, { present: $self#/out/url }]",
      { out: { kind: "within", members: { url: { kind: "present" } } } },
    ],
  ])("reads holds: { %s }", ([holds, facts]) => {
    expect(factsIn(`holds: { ${holds} }`)).toEqual({
      status: { kind: "is", values: ["done"] },
      ...facts,
    });
  });

  test("withholds the result everywhere but where the work has succeeded", () => {
    const lifecycle = lifecycleOf({ lifecycle: "result: /out" });

    expect(
      Object.values(lifecycle.states).map((state) => [
        state.name,
        factsOf(lifecycle, state).out?.kind,
      ]),
    ).toEqual([
      ["open", "withheld"],
      ["done", undefined],
      ["failed", "withheld"],
    ]);
  });

  test("believes holds before it withholds", () => {
    const lifecycle = lifecycleOf({ lifecycle: "result: /out" });
    const open = { ...stateOf(lifecycle, "open"), holds: { present: "$self#/out" } };

    expect(factsOf(lifecycle, open).out).toEqual({ kind: "present" });
  });
});

function lifecycleOf(parts: Parameters<typeof jobs>[0]) {
  const lifecycle = tinyContract(jobs({ schema: "out: { type: object }", ...parts })).lifecycles
    .Job;
  if (lifecycle === undefined) throw new Error("The tiny document has a lifecycle Job.");
  return lifecycle;
}

function stateOf(lifecycle: ReturnType<typeof lifecycleOf>, name: string) {
  const state = lifecycle.states[name];
  if (state === undefined) throw new Error(`The lifecycle Job has no state ${name}.`);
  return state;
}

/** The facts of `done` when it is declared with some more YAML. */
function factsIn(yaml: string): Facts {
  const text = jobs().replace("done: { final: success }", `done: { final: success, ${yaml} }`);
  const lifecycle = tinyContract(text).lifecycles.Job;
  if (lifecycle === undefined) throw new Error("The tiny document has a lifecycle Job.");
  return factsOf(lifecycle, stateOf(lifecycle, "done"));
}
