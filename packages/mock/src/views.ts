import type { Json, Operation, Schema } from "@conduct/contract";
import { put, segmentsOf } from "./edit.ts";
import { type Engine, headerText, mediaOf, replyOf } from "./engine.ts";
import { entityTag } from "./entity-tag.ts";
import type { MockReply } from "./exchange.ts";
import type { Machine } from "./machine.ts";
import { holds } from "./predicate.ts";
import type { Projection } from "./projection.ts";
import { sample } from "./sample.ts";
import type { Scope } from "./scope.ts";
import type { Resource } from "./store.ts";
import { evaluate } from "./template.ts";

/** Shows a resource in the reply of one operation with one status. */
export type View = (resource: Resource | undefined, scope: Scope) => MockReply;

/**
 * Works out once how an operation shows a resource.
 *
 * The text of a resource is kept with it: it is made once for each change, however often it is read.
 */
export function createView(engine: Engine, operation: Operation, status: number): View {
  const { machine } = engine;
  const media = mediaOf(replyOf(operation, status));
  const headersOf = createHeaders(engine, operation, status);
  if (media === undefined)
    return (resource, scope) => ({ status, headers: headersOf(resource, scope) });

  const [type, { schema, example }] = media;
  const plain = { "content-type": type };
  const whole = machine.projections.of(schema);
  const isPlain =
    operation.view === "" && operation.reply === undefined && operation.views === undefined;
  const show = createShow(engine, operation, whole);
  return (resource, scope) => {
    const headers = headersOf(resource, scope);
    const named = headers === nothing ? plain : { ...plain, ...headers };
    if (resource === undefined) {
      const filling = { name: operation.id, now: scope.now };
      const isMade = operation.reply === undefined && example === undefined;
      const body = isMade
        ? sample(machine.schemas, schema, filling)
        : withMembers(example ?? {}, operation.reply, scope);
      return { status, headers: named, body: JSON.stringify(whole(body, filling)) };
    }
    const body = isPlain ? textOf(machine, resource, whole) : JSON.stringify(show(resource, scope));
    return { status, headers: named, body };
  };
}

/** Answers a request that names nothing, which is no error: with null where a resource would be. */
export function answerNone(
  engine: Engine,
  operation: Operation,
  status: number,
  scope: Scope,
): MockReply {
  const headers = createHeaders(engine, operation, status)(undefined, scope);
  const media = mediaOf(replyOf(operation, status));
  if (media === undefined) return { status, headers };
  const [type, { schema }] = media;
  const empty = put({}, segmentsOf(operation.view), null);
  const body = withMembers(empty, operation.reply, scope);
  const shown =
    operation.view === ""
      ? body
      : engine.machine.projections.of(schema)(body, { name: operation.id, now: scope.now });
  return { status, headers: { "content-type": type, ...headers }, body: JSON.stringify(shown) };
}

/** Shows a resource inside a body, and in the form that the request chooses. */
function createShow(
  { machine, contract }: Engine,
  operation: Operation,
  whole: Projection,
): (resource: Resource, scope: Scope) => Json {
  const place = segmentsOf(operation.view);
  const forms = (operation.views ?? []).map(({ if: condition, schema, reply }) => ({
    condition,
    reply,
    projection: machine.projections.of(contract.schemas[schema]),
  }));
  return (resource, outer) => {
    const scope: Scope = { ...outer, self: resource.value };
    const filling = machine.filling(resource);
    const value = machine.visible(resource);
    const form = forms.find(({ condition }) => condition === undefined || holds(condition, scope));
    if (form === undefined)
      return whole(withMembers(put({}, place, value), operation.reply, scope), filling);
    // The members that belong to the reply are put in first: the form knows them as its own.
    const members = { ...operation.reply, ...form.reply };
    if (place.length === 0) return form.projection(withMembers(value, members, scope), filling);
    return whole(
      withMembers(put({}, place, form.projection(value, filling)), members, scope),
      filling,
    );
  };
}

/** Puts the members that belong to the reply, and not to the resource, in place. */
export function withMembers(
  body: Json,
  members: { readonly [pointer: string]: Json } | undefined,
  scope: Scope,
): Json {
  let whole = body;
  for (const pointer in members) {
    const value = evaluate(members[pointer] ?? null, scope);
    if (value !== undefined) whole = put(whole, segmentsOf(pointer), value);
  }
  return whole;
}

/** The JSON text of a resource as a projection shows it. */
export function textOf(machine: Machine, resource: Resource, projection: Projection): string {
  const { shown } = resource;
  if (shown.by !== projection || shown.text === undefined) {
    shown.by = projection;
    shown.text = JSON.stringify(projection(machine.visible(resource), machine.filling(resource)));
  }
  return shown.text;
}

/** The headers that an operation declares for a status, as far as the mock knows what belongs there. */
export function createHeaders(
  engine: Engine,
  operation: Operation,
  status: number,
): (resource: Resource | undefined, scope: Scope) => { readonly [name: string]: string } {
  const { contract, machine } = engine;
  const declared = Object.entries(replyOf(operation, status)?.headers ?? {});
  if (declared.length === 0) return () => nothing;
  const lifecycle = operation.fires?.lifecycle ?? operation.reads;
  const owner = lifecycle === undefined ? undefined : contract.lifecycles[lifecycle];
  const hint = owner?.wait.hint;

  return (resource, scope) => {
    const headers: Record<string, string> = {};
    for (const [name, { required, schema }] of declared) {
      const key = name.toLowerCase();
      const text =
        key === "location" || key === "content-location"
          ? lifecycle && resource && locate(engine, lifecycle, resource, scope)
          : key === "etag"
            ? resource && entityTag(engine, resource)
            : key === hint?.header.toLowerCase() || key === "retry-after"
              ? hintOf(
                  owner?.wait.every ?? 1000,
                  key === hint?.header.toLowerCase() ? (hint?.unit ?? "s") : "s",
                )
              : undefined;
      const value =
        text ?? (required ? headerSample(schema, `${operation.id}/${key}`, scope.now) : undefined);
      if (value !== undefined) headers[key] = value;
    }
    return headers;
  };

  function headerSample(schema: Schema, name: string, now: number): string | undefined {
    return headerText(sample(machine.schemas, schema, { name, now }));
  }
}

const nothing = {};

function hintOf(every: number, unit: string): string {
  return String(unit === "ms" ? every : Math.ceil(every / 1000));
}

/** The path at which a resource is read. */
function locate(
  { contract }: Engine,
  lifecycle: string,
  resource: Resource,
  { request }: Scope,
): string | undefined {
  const reading = contract.operations.find(
    ({ method, reads, self }) =>
      method === "GET" &&
      reads === lifecycle &&
      typeof self === "string" &&
      self.startsWith("$request.path."),
  );
  if (reading === undefined || typeof reading.self !== "string") return undefined;
  const own = reading.self.slice("$request.path.".length);
  return reading.path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(name === own ? resource.id : (request?.path[name] ?? ""))),
  );
}
