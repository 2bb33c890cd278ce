import { readFileSync } from "node:fs";
import {
  getPointer,
  isJsonObject,
  type Json,
  type JsonObject,
  type Lifecycle,
} from "@conduct/contract";
import { readContract, shippedContracts } from "@conduct/contract/node";
import { toXState, type XStateMachine } from "@conduct/contract/xstate";
import { describe, expect, test } from "vitest";
import { assign, createActor, createMachine, setup } from "xstate";
import { getShortestPaths } from "xstate/graph";
import { compile } from "./compile.ts";

const drawn = compile(
  readFileSync(new URL("fixtures/diagram/lifecycles.yaml", import.meta.url), "utf8"),
);
const read = await Promise.all(shippedContracts().map((name) => readContract(name)));
const all = [...read.map(({ contract }) => contract), drawn].flatMap((contract) =>
  Object.values(contract?.lifecycles ?? {}),
);
const retry = lifecycleOf(`
  states: { queued: {}, running: {}, done: { final: success }, failed: { final: failure } }
  each: { add: { /changes: 1 } }
  events:
    create: { from: $none, to: queued, set: { /attempt: 1, /max: 2, /changes: 0 } }
    start: { by: worker, from: queued, to: running }
    fail:
      by: worker
      cases:
        - { from: running, if: { lt: [$self#/attempt, $self#/max] }, to: queued, add: { /attempt: 1 } }
        - { from: running, to: failed }
    override: { from: $any, to: $request.body#/status }
    expire: { by: clock, after: 1m, from: queued, to: failed }
    finish: { by: worker, from: running, to: done }
    retry: { from: failed, to: queued }
    remove: { from: [done, failed], to: $none }`);

describe("toXState() structural", () => {
  test.for(all)("gives a machine of $name that XState reads and walks", (lifecycle) => {
    const machine = toXState(lifecycle, { mode: "structural" });

    const reached = getShortestPaths(createMachine(toConfig(machine))).map(
      ({ state }) => state.value,
    );

    expect(new Set(reached)).toEqual(reachable(machine));
    expect(reached.length).toBeGreaterThan(1);
  });

  test("makes each case an event of its own, without conditions", () => {
    const { states } = toXState(retry, { mode: "structural" });

    expect(states.running?.on).toEqual({
      "fail#1": [{ target: "queued", meta: { event: "fail", by: "worker", basis: "documented" } }],
      "fail#2": [{ target: "failed", meta: { event: "fail", by: "worker", basis: "documented" } }],
      finish: [{ target: "done", meta: { event: "finish", by: "worker", basis: "documented" } }],
    });
  });

  test("finds the shortest way to every state", () => {
    const paths = getShortestPaths(
      createMachine(toConfig(toXState(retry, { mode: "structural" }))),
    );
    const ways = paths.map(({ state, steps }) => [
      state.value,
      steps.map(({ event }) => event.type).filter((type) => type !== "xstate.init"),
    ]);

    expect(Object.fromEntries(ways)).toEqual({
      $none: [],
      queued: ["create"],
      running: ["create", "start"],
      failed: ["create", "expire"],
      done: ["create", "start", "finish"],
    });
  });

  test("is final to XState only where nothing leaves", () => {
    const { states } = toXState(drawn.lifecycles.Run ?? retry, { mode: "structural" });
    const open = toXState(retry, { mode: "structural" }).states.failed;

    expect(states.expired).toMatchObject({ type: "final", tags: ["final", "failure"] });
    expect(states.requires_action?.tags).toEqual(["live", "blocked"]);
    expect(open?.type).toBeUndefined();
    expect(open?.tags).toEqual(["final", "failure"]);
  });
});

describe("toXState() executable", () => {
  test.for(all)("is plain JSON for $name", (lifecycle) => {
    const machine = toXState(lifecycle, { mode: "executable" });

    expect(JSON.parse(JSON.stringify(machine))).toEqual(machine);
  });

  test("runs: retries while attempts are left, then fails, and goes on when retried", () => {
    const actor = createActor(executable(retry)).start();
    const seen = ["create", "start", "fail", "start", "fail", "retry"].map((type) => {
      actor.send({ type });
      return actor.getSnapshot().value;
    });

    expect(seen).toEqual(["queued", "running", "queued", "running", "failed", "queued"]);
    expect(actor.getSnapshot().context).toEqual({
      attempt: 2,
      max: 2,
      changes: 5,
      status: "queued",
    });
  });

  test("goes where the request says, as an override does", () => {
    const actor = createActor(executable(retry)).start();
    actor.send({ type: "create" });

    actor.send({ type: "override", request: { body: { status: "done" } } });

    expect(actor.getSnapshot().value).toBe("done");
    expect(actor.getSnapshot().context.status).toBe("done");
  });

  test("lets the clock of XState fire what happens after a time", () => {
    expect(toXState(retry, { mode: "executable" }).states.queued?.after).toEqual({
      "60000": [
        {
          target: "failed",
          actions: [{ type: "add", params: { "/changes": 1 } }],
          meta: { event: "expire", by: "clock", basis: "documented" },
        },
      ],
    });
  });
});

/** A small interpreter of the operators and verbs that the machine above uses. */
function executable(lifecycle: Lifecycle) {
  type Event = { readonly type: string; readonly request?: JsonObject };
  interface Moment {
    readonly context: JsonObject;
    readonly event: Event;
  }
  const resolved = ({ context, event }: Moment, operand: Json): Json | undefined => {
    if (typeof operand !== "string" || !operand.startsWith("$")) return operand;
    const [source = "", pointer = ""] = operand.slice(1).split("#");
    if (source === "self") return getPointer(context, pointer);
    return getPointer(event.request, `/${source.replace("request.", "")}${pointer}`);
  };
  const pair = (moment: Moment, params: Json) =>
    (Array.isArray(params) ? params : []).map((operand) => resolved(moment, operand));
  const changed = (
    context: JsonObject,
    params: Json,
    change: (old: Json | undefined, by: Json) => Json,
  ) => {
    const changes = Object.entries(isJsonObject(params) ? params : {});
    const members = changes.map(([pointer, by]) => [
      pointer.slice(1),
      change(getPointer(context, pointer), by),
    ]);
    return { ...context, ...Object.fromEntries(members) };
  };
  return setup({
    types: {} as { context: JsonObject; events: Event },
    guards: {
      lt: (moment, params: Json) => {
        const [left, right] = pair(moment, params);
        return Number(left) < Number(right);
      },
      eq: (moment, params: Json) => {
        const [left, right] = pair(moment, params);
        return left === right;
      },
    },
    actions: {
      set: assign(({ context }, params: Json) => changed(context, params, (_, value) => value)),
      add: assign(({ context }, params: Json) =>
        changed(context, params, (old, by) => Number(old ?? 0) + Number(by)),
      ),
    },
  }).createMachine(toConfig(toXState(lifecycle, { mode: "executable" })));
}

/** XState types machines that are literals; ours come from data. */
function toConfig(machine: XStateMachine): never {
  return structuredClone(machine) as never;
}

/** What the machine itself says can be reached from its start. */
function reachable({ initial, states }: XStateMachine): ReadonlySet<string> {
  const reached = new Set([initial]);
  for (const key of reached) {
    const transitions = Object.values(states[key]?.on ?? {}).flat();
    for (const { target } of transitions) if (target !== undefined) reached.add(target);
  }
  return reached;
}

function lifecycleOf(members: string): Lifecycle {
  const text = `openapi: 3.1.0\ninfo: { title: Runs, version: "1" }\npaths: {}\nx-conduct:\n  version: "1.0"\n  lifecycles:\n    Run:${members.replaceAll("\n", "\n    ")}\n`;
  const found = compile(text).lifecycles.Run;
  if (found === undefined) throw new Error("the document has no lifecycle Run");
  return found;
}
