import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Lifecycle,
  type Operation,
} from "@conduct/contract";
import type { RequestData } from "../model/evaluate.ts";
import { matchRule } from "../model/self-rule.ts";
import type { Fixture, Fixtures } from "../run/fixture.ts";
import { type Asked, type Asking, ask, keysIn } from "./ask.ts";
import { drawRequest, type Scene, toldBody } from "./draw-request.ts";
import type { Rules } from "./happen.ts";
import type { Line, Script } from "./script.ts";
import { emptyWorld, freshText, Unforeseen } from "./world.ts";
import type { Writing } from "./write-script.ts";

/**
 * Scripts about work that really goes on: somebody has told how it ends, and what comes of it has to go together
 * with what it has come from, on the way, once it is over, and when it is done once more.
 */
export function toldScripts(
  writing: Omit<Writing, "tried" | "vain" | "worth">,
  fixtures: Fixtures,
): readonly Script[] {
  return writing.operations.flatMap((operation): readonly Script[] => {
    const fixture = fixtures[operation.id];
    const lifecycle = writing.contract.lifecycles[operation.fires?.lifecycle ?? ""];
    if (fixture === undefined || lifecycle === undefined || operation.self !== undefined) return [];
    const start = startOf(writing, lifecycle);
    return plansFor(fixture, stepsFor(writing, operation, lifecycle, start)).flatMap((plan) => {
      const script = written(writing, operation, start?.operation, plan);
      return script === undefined ? [] : [script];
    });
  });
}

/** What has to be asked before anything goes on, where what is made is only a plan of it; and what goes on then. */
interface Start {
  readonly operation: Operation;
  readonly work: Lifecycle;
}

function startOf(
  { operations, contract, stirrings }: Parameters<typeof toldScripts>[0],
  lifecycle: Lifecycle,
): Start | undefined {
  if (stirrings.moves(lifecycle)) return undefined;
  for (const operation of operations) {
    const { self, fires } = operation;
    if (self === undefined || fires?.lifecycle !== lifecycle.name || !("event" in fires)) continue;
    const spawned = lifecycle.events[fires.event]?.cases.find(({ spawn }) => spawn)?.spawn;
    const work = contract.lifecycles[spawned?.lifecycle ?? ""];
    if (work !== undefined) return { operation, work };
  }
  return undefined;
}

/** The operations that have to do with work at its several stages. */
interface Steps {
  readonly stop: Operation | undefined;
  readonly stopAll: Operation | undefined;
  readonly again: Operation | undefined;
  readonly remove: Operation | undefined;

  /** Removes what the work is under, and all that is under it with it. */
  readonly removeAll: Operation | undefined;
}

/** What is begun, until when it is waited for, what is asked then, and until when that is waited for, if not as long. */
interface Plan {
  readonly body: JsonObject;
  readonly until: "begun" | "over";
  readonly next: readonly (Operation | undefined)[];
  readonly afterwards?: "begun" | "over";
}

function plansFor(
  { success, failure, slow }: Fixture,
  { stop, stopAll, again, remove, removeAll }: Steps,
): readonly Plan[] {
  const plans: readonly (Omit<Plan, "body"> & { readonly body: Json | undefined })[] = [
    { body: mixed(slow, success, success), until: "begun", next: [stop, remove] },
    { body: mixed(failure, slow, success), until: "over", next: [removeAll], afterwards: "begun" },
    { body: mixed(success, failure, success), until: "over", next: [again, remove] },
    { body: long(success), until: "over", next: [remove] },
    ...(stopAll === undefined
      ? []
      : [{ body: slow, until: "begun" as const, next: [stopAll, again] }]),
  ];
  return plans.flatMap(({ body, ...plan }) => (isJsonObject(body) ? [{ ...plan, body }] : []));
}

function stepsFor(
  { operations, contract }: Pick<Writing, "operations" | "contract">,
  making: Operation,
  made: Lifecycle,
  start: Start | undefined,
): Steps {
  const lifecycle = start?.work ?? made;
  const { states } = lifecycle;
  const parent = contract.lifecycles[making.within.at(-1)?.lifecycle ?? ""];
  const above = start === undefined ? parent : made;
  const isFinal = (state: string | undefined) => states[state ?? ""]?.final !== undefined;
  const first = (of: Lifecycle, picks: boolean, fits: Fits) =>
    operations.find(({ self, fires }) => {
      const isNamed = self !== undefined && (matchRule(self) !== undefined) === picks;
      if (!isNamed || fires?.lifecycle !== of.name || !("event" in fires)) return false;
      return of.events[fires.event]?.cases.some(({ from, to }) => fits(from, to)) === true;
    });
  const isStopping: Fits = (from, to) =>
    from.some((state) => !isFinal(state)) && states[to ?? ""]?.final === "cancelled";
  const isAgain: Fits = (from, to) =>
    from.some(isFinal) && states[to ?? ""] !== undefined && !isFinal(to);
  const isGone: Fits = (_, to) => to === "$none";
  return {
    stop: first(lifecycle, false, isStopping),
    stopAll: first(lifecycle, true, isStopping),
    again: first(lifecycle, false, isAgain) ?? start?.operation,
    remove: first(lifecycle, false, isGone),
    removeAll: above && first(above, false, isGone),
  };
}

/** Whether a case that leads from some states to another one is what is looked for. */
type Fits = (from: readonly string[], to: string | undefined) => boolean;

function written(
  writing: Parameters<typeof toldScripts>[0],
  making: Operation,
  start: Operation | undefined,
  { body, until, next, afterwards = until }: Plan,
): Script | undefined {
  const { contract, rules, operations } = writing;
  const lines: Line[] = [];
  let numbers = 0;
  let scene: Scene = { world: emptyWorld, told: [] };
  const fresh = () => freshText(++numbers);
  const add = (
    operation: Operation,
    more: Partial<Line> = {},
    told?: readonly JsonObject[],
  ): boolean => {
    const drawn = drawnFor(writing, scene, operation, fresh);
    if (drawn === undefined) return false;
    const name = `L${lines.length + 1}`;
    const requests = told?.map((body) => ({ ...drawn, body })) ?? [drawn];
    const options = requests.map((request) => ({
      request,
      asked: askedFor(rules, scene, { operation, request, name }),
    }));
    const chosen = options.find(({ asked }) => asked?.accepted !== false) ?? options[0];
    if (chosen === undefined) return false;
    lines.push({ operation, request: chosen.request, name, waits: false, ...more });
    scene = after(scene, chosen.asked);
    return true;
  };
  for (const { lifecycle } of making.within) {
    const ground = operations.find(
      ({ self, fires, within }) =>
        self === undefined && within.length === 0 && fires?.lifecycle === lifecycle,
    );
    if (ground === undefined || !add(ground)) return undefined;
  }
  const lifecycle = contract.lifecycles[making.fires?.lifecycle ?? ""];
  const told = [body, ...withOtherNames(body)].map((one) => toldBody(one, lifecycle, fresh));
  if (!add(making, start === undefined ? { waits: true, until } : {}, told)) return undefined;
  if (start !== undefined && !add(start, { waits: true, until })) return undefined;
  for (const operation of next) {
    if (operation === undefined) continue;
    // Whatever has become of it: how that is answered is found out when it is asked.
    if (!add(operation, { waits: true, until: afterwards })) break;
  }
  return lines;
}

/** Not every draw can be asked for; one of some can. */
function drawnFor(
  writing: Parameters<typeof drawRequest>[0],
  scene: Scene,
  operation: Operation,
  fresh: () => string,
): RequestData | undefined {
  for (let turn = 0; turn < draws; turn += 1) {
    const drawn = drawRequest(writing, scene, operation, fresh);
    if (drawn !== undefined) return drawn;
  }
  return undefined;
}

const draws = 20;

/** What is there once a request is granted, as far as that can be foretold. */
function after(scene: Scene, asked: Asked | undefined): Scene {
  if (asked?.accepted !== true) return scene;
  return { world: asked.world, told: [...scene.told, ...keysIn(asked)] };
}

/** How a request is answered, if that can be foretold. */
function askedFor(rules: Rules, { world }: Scene, asking: Asking): Asked | undefined {
  try {
    return ask(rules, world, asking);
  } catch (error) {
    if (error instanceof Unforeseen) return undefined;
    throw error;
  }
}

/** A body of two others: in a list of parts that both have, one of each, rather such as nobody else has. */
function mixed(
  one: Json | undefined,
  other: Json | undefined,
  usual: Json | undefined,
): Json | undefined {
  return withParts(one, (name, parts) => {
    const known = new Set(partsIn(usual, name).map((part) => JSON.stringify(part)));
    const isOwn = (part: Json) => !known.has(JSON.stringify(part));
    const last = partsIn(other, name).findLast(isOwn) ?? partsIn(other, name).at(-1);
    const first = parts.find(isOwn) ?? parts[0];
    return last === undefined || first === undefined ? undefined : [first, last];
  });
}

function partsIn(body: Json | undefined, name: string): readonly Json[] {
  const parts = isJsonObject(body) ? body[name] : undefined;
  return Array.isArray(parts) ? (parts as readonly Json[]) : [];
}

/** The same with parts of different names, for each member by which parts that have been told alike may be named. */
function withOtherNames(body: JsonObject): readonly JsonObject[] {
  const names = Object.keys(body).flatMap((name) =>
    partsIn(body, name).flatMap((part) => (isJsonObject(part) ? Object.keys(part) : [])),
  );
  return [...new Set(names)].flatMap((name) => {
    const told = withParts(body, (_, parts) =>
      parts.map((part, index) => {
        const text = isJsonObject(part) ? part[name] : undefined;
        const isText = isJsonObject(part) && typeof text === "string" && index > 0;
        return isText ? { ...part, [name]: `${text}-${index + 1}` } : part;
      }),
    );
    return isJsonObject(told) ? [told] : [];
  });
}

/** More of what succeeds than anybody usually asks for. */
function long(body: Json | undefined): Json | undefined {
  return withParts(body, (_, parts) =>
    Array.from({ length: many }, (__, index) => parts[index % parts.length] ?? null),
  );
}

/** So many that nobody can have thought of each way in which they may go, and few enough to look at. */
const many = 4;

function withParts(
  body: Json | undefined,
  change: (name: string, parts: readonly Json[]) => readonly Json[] | undefined,
): Json | undefined {
  if (!isJsonObject(body)) return undefined;
  for (const [name, parts] of Object.entries(body)) {
    if (!Array.isArray(parts) || !parts.every((one) => isJsonObject(one as Json))) continue;
    const changed = parts.length === 0 ? undefined : change(name, parts as readonly Json[]);
    if (changed !== undefined) return { ...body, [name]: changed };
  }
  return undefined;
}
