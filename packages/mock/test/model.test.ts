import {
  type Contract,
  getPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
} from "@conduct/contract";
import { gyoza } from "@conduct/contract/gyoza";
import { createMock, createVirtualClock, type Mock } from "@conduct/mock";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { client, type Reply } from "./client.ts";

/**
 * The lifecycle data itself is the model: which states there are, and which events lead where.
 *
 * It is read here in the plainest way, without any of the code that the mock reads it with.
 */
interface Model {
  readonly runs: { readonly id: string; state: string; attempt: number; readonly most: number }[];
}

interface Real {
  readonly mock: Mock;
}

type Step = fc.AsyncCommand<Model, Real>;

const lifecycle = gyoza.lifecycles.OpRun as Lifecycle;

/** Where an event leads from a state; undefined where it is refused. */
function next(run: Model["runs"][number], event: string): string | undefined {
  for (const option of lifecycle.events[event]?.cases ?? []) {
    if (!option.from.includes(run.state)) continue;
    const counts = option.if !== undefined && "lt" in option.if;
    if (counts && !(run.attempt < run.most)) continue;
    return option.to ?? run.state;
  }
  return undefined;
}

class Create implements Step {
  private readonly most: number;
  constructor(most: number) {
    this.most = most;
  }
  check = () => true;
  async run(model: Model, { mock }: Real): Promise<void> {
    const reply = await client(mock).post("/runs", {
      image: "a",
      retry_policy: { max_attempts: this.most },
    });
    expect(reply).toMatchObject({ status: 201, body: { state: "PENDING", current_attempt: 1 } });
    model.runs.push({ id: reply.body.id, state: "PENDING", attempt: 1, most: this.most });
  }
  toString = () => `create(max_attempts: ${this.most})`;
}

class Read implements Step {
  private readonly pick: number;
  constructor(pick: number) {
    this.pick = pick;
  }
  check = ({ runs }: Readonly<Model>) => runs.length > 0;
  async run(model: Model, { mock }: Real): Promise<void> {
    const run = picked(model, this.pick);
    expectRun(await client(mock).get(`/runs/${run.id}`), run);
  }
  toString = () => `read(${this.pick})`;
}

class Fire implements Step {
  private readonly pick: number;
  private readonly event: string;
  constructor(pick: number, event: string) {
    this.pick = pick;
    this.event = event;
  }
  check = ({ runs }: Readonly<Model>) => runs.length > 0;
  async run(model: Model, { mock }: Real): Promise<void> {
    const run = picked(model, this.pick);
    const to = next(run, this.event);
    const reply = await client(mock).post(`/runs/${run.id}/events`, { type: this.event, msg: 1 });
    if (to === undefined) expect(reply.status).toBe(400);
    else settle(run, this.event, to, reply);
    expectRun(await client(mock).get(`/runs/${run.id}`), run);
  }
  toString = () => `fire(${this.pick}, ${this.event})`;
}

class Call implements Step {
  private readonly pick: number;
  private readonly verb: "cancel" | "retry";
  constructor(pick: number, verb: "cancel" | "retry") {
    this.pick = pick;
    this.verb = verb;
  }
  check = ({ runs }: Readonly<Model>) => runs.length > 0;
  async run(model: Model, { mock }: Real): Promise<void> {
    const run = picked(model, this.pick);
    const event = this.verb === "cancel" ? "CANCELLED" : "RETRIED";
    const to = next(run, event);
    const reply = await client(mock).post(`/runs/${run.id}/${this.verb}`);
    if (to === undefined) expect(reply.status).toBe(400);
    else settle(run, event, to, reply);
  }
  toString = () => `${this.verb}(${this.pick})`;
}

class Advance implements Step {
  private readonly milliseconds: number;
  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }
  check = () => true;
  async run(_: Model, { mock }: Real): Promise<void> {
    mock.control.advance(this.milliseconds);
  }
  toString = () => `advance(${this.milliseconds})`;
}

class List implements Step {
  private readonly limit: number;
  constructor(limit: number) {
    this.limit = limit;
  }
  check = () => true;
  async run({ runs }: Model, { mock }: Real): Promise<void> {
    const shown: { id: string; state: string }[] = [];
    let more = true;
    while (more) {
      const after = shown.length === 0 ? "" : `&starting_after=${shown.at(-1)?.id}`;
      const { body } = await client(mock).get(`/runs?limit=${this.limit}${after}`);
      shown.push(...body.data);
      more = body.has_more;
      expect(shown.length).toBeLessThanOrEqual(runs.length);
    }
    expect(states(shown)).toEqual(states(runs));
  }
  toString = () => `list(${this.limit})`;
}

const pick = fc.nat(2);
const all = fc.constantFrom(
  "ASSIGNED",
  "STARTED",
  "INFO",
  "PROGRESS",
  "COMPLETED",
  "FAILED",
  "CANCELLED",
);
const usual = fc.constantFrom("STARTED", "COMPLETED", "FAILED");
const commands = fc.commands(
  [
    fc.integer({ min: 1, max: 3 }).map((most) => new Create(most)),
    pick.map((index) => new Read(index)),
    fc.tuple(pick, all).map(([index, event]) => new Fire(index, event)),
    fc.tuple(pick, usual).map(([index, event]) => new Fire(index, event)),
    fc.tuple(pick, usual).map(([index, event]) => new Fire(index, event)),
    fc
      .tuple(pick, fc.constantFrom("cancel" as const, "retry" as const))
      .map(([index, verb]) => new Call(index, verb)),
    fc.integer({ min: 0, max: 100_000 }).map((time) => new Advance(time)),
    fc.integer({ min: 1, max: 4 }).map((limit) => new List(limit)),
  ],
  { maxCommands: 30, size: "max" },
);

describe("the mock against the lifecycle", () => {
  test("is where the model is, whatever is asked of it", async () => {
    await fc.assert(
      fc.asyncProperty(commands, (steps) => play(steps, gyoza)),
      { numRuns: 50 },
    );
  });

  test.for([
    ["restartsFinishedRuns", restartsFinishedRuns()],
    ["countsOneAttemptTooMany", countsOneAttemptTooMany()],
    ["makesUpTheEndOfLists", makesUpTheEndOfLists()],
  ] as const)("catches a mock that %s", async ([, broken]) => {
    const played = fc.check(
      fc.asyncProperty(commands, (steps) => play(steps, broken)),
      { numRuns: 200, endOnFailure: true },
    );

    expect((await played).failed).toBe(true);
  });
});

async function play(steps: Iterable<Step>, contract: Contract): Promise<void> {
  const setup = () => ({
    model: { runs: [] } as Model,
    real: { mock: createMock(contract, { seed: 1, clock: createVirtualClock({ at: 0 }) }) },
  });
  await fc.asyncModelRun(setup, steps);
}

function picked({ runs }: Model, pick: number): Model["runs"][number] {
  return runs[pick % runs.length] as Model["runs"][number];
}

function settle(run: Model["runs"][number], event: string, to: string, reply: Reply): void {
  const isRetry = event === "RETRIED" || (event === "FAILED" && to === "PENDING");
  run.state = to;
  if (isRetry) run.attempt++;
  expectRun(reply, run);
}

function expectRun(reply: Reply, run: Model["runs"][number]): void {
  expect(reply).toMatchObject({
    status: 200,
    body: { id: run.id, state: run.state, current_attempt: run.attempt },
  });
}

function states(
  runs: readonly { readonly id: string; readonly state: string }[],
): readonly string[] {
  return runs.map(({ id, state }) => `${id} ${state}`).toSorted();
}

/** A mock whose runs can be started again once they have completed. */
function restartsFinishedRuns(): Contract {
  return changed("/lifecycles/OpRun/events/STARTED/cases/0/from", (from) => [
    ...(from as Json[]),
    "COMPLETED",
  ]);
}

/** A mock that allows one attempt more than the policy says. */
function countsOneAttemptTooMany(): Contract {
  return changed("/lifecycles/OpRun/events/FAILED/cases/0/if", (condition) => {
    const operands = isJsonObject(condition) ? condition.lt : undefined;
    return { lte: operands ?? null };
  });
}

/** A mock whose lists do not know whether there is more. */
function makesUpTheEndOfLists(): Contract {
  return changed("/operations/0/pagination/response/more", () => "/url");
}

/** The contract with one place in it changed. */
function changed(pointer: string, change: (value: Json) => Json): Contract {
  const copy = structuredClone(gyoza) as unknown as Json;
  const segments = pointer.split("/");
  const last = segments.pop() ?? "";
  const holder = getPointer(copy, segments.join("/")) as Record<string, Json>;
  holder[last] = change(holder[last] ?? null);
  return copy as unknown as Contract;
}
