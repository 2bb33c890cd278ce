import { type Emission, isJsonObject, type Json } from "@conduct/contract";
import { type Engine, headerText } from "./engine.ts";
import type { RequestFacts, Scope } from "./scope.ts";
import type { Resource } from "./store.ts";
import { evaluate } from "./template.ts";

/** A webhook on its way: what the mock asks of somebody else. */
export interface Message {
  /** The name of the webhook in the document. */
  readonly webhook: string;
  readonly method: string;
  readonly url: string;

  /** By lower-case name. */
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

/** Delivers a message and returns the status it was answered with. */
export type Deliver = (message: Message) => Promise<number>;

/** Delivers over HTTP. */
export const deliver: Deliver = async ({ method, url, headers, body }) => {
  const response = await fetch(url, { method, headers, body });
  await response.body?.cancel();
  return response.status;
};

/**
 * Sends the webhooks of a contract as resources change their states.
 *
 * Time is that of the mock. While a resource that has somebody to tell is under way, things happen at
 * their time without a request that asks. A message that is not answered with a 2xx is sent again, three
 * times, after longer and longer pauses.
 */
export function sendWebhooks(engine: Engine, deliver: Deliver): void {
  const { contract, machine } = engine;
  const { emissions = [] } = contract;
  if (emissions.length === 0) return;
  const told = new Set<string>();
  let release: (() => void) | undefined;

  machine.store.watch((after, before) => {
    attend(after, before);
    if (after === undefined || before === undefined) return;
    for (const emission of emissions) {
      const message = composeMove(engine, emission, after, before);
      if (message !== undefined) send(message, [...pauses]);
    }
  });

  /** Keeps time going while there is a live resource that has somebody to tell. */
  function attend(after: Resource | undefined, before: Resource | undefined): void {
    const { kind, key } = after ?? before ?? { kind: "", key: "" };
    if (after !== undefined && emissions.some((emission) => tells(engine, emission, after)))
      told.add(`${kind} ${key}`);
    else told.delete(`${kind} ${key}`);
    if (told.size > 0) release ??= machine.attend();
    else {
      release?.();
      release = undefined;
    }
  }

  function send(message: Message, [pause, ...further]: readonly number[]): void {
    const again = () => {
      if (pause === undefined) return;
      machine.at(machine.tick() + pause, () => {
        leave();
        send(message, further);
      });
      const leave = machine.attend();
    };
    deliver(message).then((status) => {
      if (status < 200 || status > 299) again();
    }, again);
  }
}

/** What comes between a delivery and the next, in milliseconds. */
const pauses = [1000, 4000, 16_000];

function tells({ contract }: Engine, { lifecycle, to }: Emission, resource: Resource): boolean {
  const state = contract.lifecycles[lifecycle]?.states[resource.states[lifecycle] ?? ""];
  if (state === undefined || state.final !== undefined) return false;
  return urlOf(to, { now: 0, self: resource.value }) !== undefined;
}

/** The message that tells of a move; none where it is not of a state that is told, or nobody wants to know. */
function composeMove(
  engine: Engine,
  emission: Emission,
  after: Resource,
  before: Resource,
): Message | undefined {
  const { lifecycle, states, name, method } = emission;
  const [from, to] = [before.states[lifecycle], after.states[lifecycle]];
  if (from === undefined || to === undefined || from === to || !states.includes(to))
    return undefined;
  const scope = { now: after.since[lifecycle] ?? 0, self: after.value, from, to };
  const url = urlOf(emission.to, scope);
  if (url === undefined) return undefined;
  const request: RequestFacts = {
    number: engine.count(),
    method,
    url,
    query: {},
    path: {},
    header: () => undefined,
    cookie: {},
  };
  const [type, media] = Object.entries(emission.request?.content ?? {})[0] ?? ["application/json"];
  const headers: Record<string, string> = { "content-type": type };
  for (const [header, template] of Object.entries(emission.headers)) {
    const text = headerText(evaluate(template, { ...scope, request }));
    if (text !== undefined) headers[header.toLowerCase()] = text;
  }
  const body = bodyOf(engine, emission, after, { ...scope, request }, media?.schema);
  return { webhook: name, method, url, headers, body: JSON.stringify(body) };
}

/** The body, with nothing in it that its schema, or else that of the resource, does not declare. */
function bodyOf(
  { machine }: Engine,
  { body, lifecycle }: Emission,
  resource: Resource,
  scope: Scope,
  declared: Parameters<Engine["machine"]["projections"]["of"]>[0],
): Json {
  const value = evaluate(body, scope) ?? null;
  const schema = declared ?? (body === "$self" ? machine.shapes.get(lifecycle)?.schema : undefined);
  if (schema === undefined || !isJsonObject(value)) return value;
  return machine.projections.of(schema)(value, machine.filling(resource));
}

function urlOf(to: string, scope: Scope): string | undefined {
  const url = evaluate(to, scope);
  return typeof url === "string" && /^https?:/i.test(url) && URL.canParse(url) ? url : undefined;
}
