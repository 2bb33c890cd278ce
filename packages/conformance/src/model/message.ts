import {
  type Emission,
  getPointer,
  isJsonObject,
  type Json,
  type Lifecycle,
  type Value,
} from "@conduct/contract";
import type { Message } from "../target/receiver.ts";
import { evaluate } from "./evaluate.ts";
import { type Expected, fits } from "./expected.ts";
import { putExpected } from "./tree.ts";

/** A change of state: what a message tells. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Every change that an emission can tell: one for each declared way from one state to another. */
export function movesOf({ states }: Emission, { events }: Lifecycle): readonly Move[] {
  const moves = new Map<string, Move>();
  for (const { from, to } of Object.values(events).flatMap(({ cases }) => cases)) {
    for (const state of from) {
      const targets = to?.startsWith("$") === true && to !== "$none" ? states : [to ?? state];
      for (const target of targets) {
        if (state === "$none" || target === state || !states.includes(target)) continue;
        moves.set(`${state} ${target}`, { from: state, to: target });
      }
    }
  }
  return [...moves.values()];
}

/** What an emission says of a change of the resource with this identifier, as far as that can be foretold. */
export function messageOf(
  emission: Emission,
  lifecycle: Lifecycle,
  id: string,
  move: Move,
): {
  readonly body: Expected | undefined;
  readonly headers: { readonly [name: string]: Expected };
} {
  const { value = {} } = lifecycle.states[move.to] ?? {};
  const constants = Object.entries(value);
  const self = constants.reduce<Expected>(
    (whole, [pointer, constant]) => putExpected(whole, pointer, constant) ?? null,
    putExpected({}, lifecycle.id, id) ?? {},
  );
  const known = new Set([lifecycle.id, ...constants.map(([pointer]) => pointer)]);
  const scope = { self, ...move };
  const headers = Object.entries(emission.headers).map(
    ([name, template]) =>
      [name.toLowerCase(), evaluate(blurred(template, known), scope) ?? null] as const,
  );
  // The whole resource is more than is known of it, and need not be less.
  const body = emission.body === "$self" ? "$self" : blurred(emission.body, known);
  return { body: evaluate(body, scope), headers: Object.fromEntries(headers) };
}

/** The changes that a message can be about. */
export function toldBy(
  emission: Emission,
  lifecycle: Lifecycle,
  id: string,
  { body, headers }: Message,
): readonly Move[] {
  return movesOf(emission, lifecycle).filter((move) => {
    const expected = messageOf(emission, lifecycle, id, move);
    return (
      fits(expected.body, body === undefined ? undefined : withTextIds(body, id)) &&
      Object.entries(expected.headers).every(([name, one]) => fits(asText(one), headers[name]))
    );
  });
}

/** Where a message has its name: the places of `$request.id`. */
export function nameOf(
  { body: template, headers }: Emission,
  message: Message,
): string | undefined {
  const names = [
    ...placesOf(template, "").map((pointer) => getPointer(message.body ?? null, pointer)),
    ...Object.entries(headers)
      .filter(([, value]) => value === name)
      .map(([header]) => message.headers[header.toLowerCase()]),
  ];
  return names.length === 0 ? undefined : JSON.stringify(names);
}

const name = "$request.id";

function asText(value: Expected): Expected {
  return typeof value === "number" || typeof value === "boolean" ? String(value) : value;
}

function placesOf(template: Value, at: string): readonly string[] {
  if (template === name) return [at];
  if (!isJsonObject(template)) return [];
  return Object.entries(template).flatMap(([member, value]) =>
    placesOf(value, `${at}/${member.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
}

/** Leaves open what is said of members that nobody can foretell. */
function blurred(template: Value, known: ReadonlySet<string>): Value {
  if (typeof template === "string") {
    const spoken = [...template.matchAll(/\$self(?:#([^}]*))?/g)].map(
      ([, pointer]) => pointer ?? "",
    );
    return spoken.every((pointer) => known.has(pointer)) ? template : name;
  }
  if (Array.isArray(template)) return template.map((one: Value) => blurred(one, known));
  if (!isJsonObject(template)) return template;
  return Object.fromEntries(
    Object.entries(template).map(([member, value]) => [member, blurred(value, known)]),
  );
}

/** Identifiers are texts here, whatever they are there. */
function withTextIds(value: Json, id: string): Json {
  if (typeof value === "number" && String(value) === id) return id;
  if (Array.isArray(value)) return value.map((one: Json) => withTextIds(one, id));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([member, one]) => [member, withTextIds(one, id)]),
  );
}
