import {
  type Json,
  type Lifecycle,
  type Operation,
  type Parameter,
  type Predicate,
  parseReference,
  type Reference,
  type Schema,
} from "@conduct/contract";
import { type Fullness, sample, schemaAt } from "../schema/sample.ts";
import type { Validator } from "../schema/validator.ts";
import { bodyKinds, bodySchema, jsonMedia } from "./body-schema.ts";
import type { RequestData, Scope } from "./evaluate.ts";
import { type Bindings, type Chooser, solve } from "./solve.ts";
import { putExpected } from "./tree.ts";
import type { Trigger } from "./triggers.ts";

/** What drafts are made with. */
export interface Drafting {
  readonly validator: Validator;

  /** Bodies that the user knows to be accepted, by operation id. */
  readonly samples: { readonly [operation: string]: Json };

  /** Drafts that were made before, since the same ones are asked for again and again. */
  readonly made: Map<string, RequestData | undefined>;
}

/**
 * The plainest request of an operation that its schemas allow, or undefined if none could be made.
 *
 * Path parameters are sampled too; whoever sends it puts the identifiers of real resources in. `kind` is the
 * number of that which its body is to be of.
 */
export function draftOf(
  operation: Operation,
  drafting: Drafting,
  bindings: Bindings = new Map(),
  kind = 0,
): RequestData | undefined {
  const key = JSON.stringify([
    operation.id,
    kind,
    [...bindings].map(([text, value]) => [text, value ?? "\u0000"]),
  ]);
  if (!drafting.made.has(key)) {
    const drafts = (["least", "full"] as const).map((fullness) =>
      bind(plain(operation, drafting, fullness, kind), bindings),
    );
    const allowed = drafts.find((draft) => isAllowed(operation, draft, drafting.validator));
    drafting.made.set(key, allowed);
  }
  return drafting.made.get(key);
}

/** The request for the whole of a resource, where a reader has several views of it; else the plainest. */
export function wholeDraft(
  operation: Operation,
  { schema }: Lifecycle,
  drafting: Drafting,
): RequestData | undefined {
  const view = operation.views?.find((one) => one.schema !== undefined && one.schema === schema);
  const free = requestChooser(operation, drafting);
  const ways = view?.if === undefined ? [] : solve(view.if, true, {}, free);
  const drafts = ways.map((bindings) => draftOf(operation, drafting, bindings));
  return drafts.find((draft) => draft !== undefined) ?? draftOf(operation, drafting);
}

/** A body with all that an operation takes, or undefined if none could be made. */
export function fullBodyOf(operation: Operation, { validator }: Drafting): Json | undefined {
  const schema = bodySchema(operation);
  if (schema === undefined) return undefined;
  const body = sample(withoutExample(schema, validator), validator, "full");
  return validator.validate(schema, body, "request").length === 0 ? body : undefined;
}

/**
 * Requests that fire a trigger in all the ways that matter: with each condition on the request turned
 * both ways, and once for each state that the request can name. `guards` are conditions on the resource
 * that a member of the body may decide.
 */
export function draftsOf(
  lifecycle: Lifecycle,
  trigger: Trigger,
  scope: Scope,
  drafting: Drafting,
  guards: readonly Predicate[] = [],
): readonly RequestData[] {
  const { operation, select, event } = trigger;
  const chosen: Bindings = new Map(select === undefined ? [] : [[select.ref, select.value]]);
  const cases = lifecycle.events[event ?? ""]?.cases ?? [];
  const drafts = bodyKinds(operation, drafting.validator).flatMap((schema, kind) => {
    const free = requestChooser(operation, drafting, schema);
    const wishes = [
      new Map() as Bindings,
      ...cases.flatMap((one) => (one.if === undefined ? [] : bothWays(one.if, scope, free))),
      ...cases.flatMap(({ to }) => {
        if (to === undefined || parseReference(to)?.source !== "request.body") return [];
        return Object.values(lifecycle.states).map(
          (state): Bindings => new Map([[to, state.value[lifecycle.state] ?? state.name]]),
        );
      }),
      ...steered(schema, guards, scope, drafting),
    ];
    return wishes.map((wish) => draftOf(operation, drafting, new Map([...wish, ...chosen]), kind));
  });
  return unique(drafts);
}

/** Requests that bring members into a resource on which its conditions hang: one attempt, two attempts. */
function steered(
  schema: Schema | undefined,
  guards: readonly Predicate[],
  scope: Scope,
  { validator }: Drafting,
): readonly Bindings[] {
  const free: Chooser = (reference) => {
    if (reference.source !== "self") return undefined;
    const declared = schemaAt(schema, reference.pointer, validator);
    return declared === undefined ? undefined : { sample: sample(declared, validator) };
  };
  return guards
    .flatMap((guard) => bothWays(guard, scope, free))
    .filter((wish) => [...wish.keys()].every((text) => text.startsWith("$self#")))
    .map(
      (wish): Bindings =>
        new Map(
          [...wish].map(([text, value]) => [text.replace("$self#", "$request.body#"), value]),
        ),
    );
}

function bothWays(guard: Predicate, scope: Scope, free: Chooser): readonly Bindings[] {
  return [...solve(guard, true, scope, free), ...solve(guard, false, scope, free)].filter(
    (wish) => wish.size > 0,
  );
}

function requestChooser(
  operation: Operation,
  { validator }: Drafting,
  schema: Schema | undefined = bodySchema(operation),
): Chooser {
  return (reference: Reference) => {
    if (reference.source === "request.body") {
      const declared = schemaAt(schema, reference.pointer, validator);
      return declared === undefined ? undefined : { sample: sample(declared, validator) };
    }
    if (reference.source === "request.query") {
      const parameter = operation.parameters.find((one) => one.name === reference.name);
      return parameter && { sample: sample(parameter.schema, validator) };
    }
    return undefined;
  };
}

function plain(
  operation: Operation,
  drafting: Drafting,
  fullness: Fullness,
  kind: number,
): RequestData {
  const { validator, samples } = drafting;
  const given = (where: Parameter["in"]) =>
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => parameter.in === where && parameter.required)
        .map((parameter) => [parameter.name, String(sample(parameter.schema, validator))]),
    );
  const media = jsonMedia(operation)?.[1];
  const wanted = media !== undefined && (operation.body?.required === true || fullness === "full");
  const usual = () =>
    samples[operation.id] ?? (wanted ? madeBody(media, drafting, fullness) : undefined);
  const body =
    kind === 0 ? usual() : sample(bodyKinds(operation, validator)[kind], validator, fullness);
  return {
    path: given("path"),
    query: given("query"),
    headers: given("header"),
    ...(body === undefined ? {} : { body }),
  };
}

function madeBody(
  media: { readonly schema: Schema; readonly example?: Json },
  { validator }: Drafting,
  fullness: Fullness,
): Json {
  // An example shows what its author had in mind; the least body shows what the schema demands.
  if (fullness === "full" && media.example !== undefined) return media.example;
  return sample(withoutExample(media.schema, validator), validator, fullness);
}

/** The schema of a body without the example of the whole, so that "least" is the least. */
function withoutExample(schema: Schema, validator: Validator): Schema {
  const { example: _, examples: __, default: ___, ...rest } = validator.resolve(schema);
  return rest;
}

function bind(draft: RequestData, bindings: Bindings): RequestData {
  let { body, query } = draft;
  for (const [text, value] of bindings) {
    const reference = parseReference(text);
    if (reference?.source === "request.body") {
      if (value === undefined && body === undefined) continue;
      body = putExpected(body ?? {}, reference.pointer, value) as Json;
    } else if (reference?.source === "request.query" && reference.name !== undefined) {
      const { [reference.name]: _, ...others } = query;
      query = value === undefined ? others : { ...others, [reference.name]: String(value) };
    }
  }
  return {
    path: draft.path,
    query,
    headers: draft.headers,
    ...(body === undefined ? {} : { body }),
  };
}

/** A request that we call valid must be so by the contract, else its refusal would be our fault. */
function isAllowed(operation: Operation, draft: RequestData, validator: Validator): boolean {
  const schema = bodySchema(operation);
  if (draft.body === undefined) return operation.body?.required !== true;
  return schema !== undefined && validator.validate(schema, draft.body, "request").length === 0;
}

function unique(drafts: readonly (RequestData | undefined)[]): readonly RequestData[] {
  const seen = new Map<string, RequestData>();
  for (const draft of drafts) {
    if (draft !== undefined) seen.set(JSON.stringify(draft), draft);
  }
  return [...seen.values()];
}
