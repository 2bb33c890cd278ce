import {
  type Contract,
  isJsonObject,
  type Json,
  type JsonObject,
  type Operation,
  parseReference,
  type Schema,
  selfRules,
} from "@conduct/contract";
import { put, segmentsOf } from "./edit.ts";
import { isEqual } from "./predicate.ts";
import { sample } from "./sample.ts";
import type { Schemas } from "./schemas.ts";
import type { RequestFacts, Values } from "./scope.ts";

/** Makes the request that would have caused an event, for events that no request causes. */
export interface StandIns {
  of(lifecycle: string, event: string, options: StandInOptions): RequestFacts;

  /** The innermost lifecycle that the resource of such a request lives under. */
  within(lifecycle: string, event: string): string | undefined;

  /** The members of its body that name the resource. */
  named(lifecycle: string, event: string): readonly string[];
}

export interface StandInOptions {
  readonly name: string;
  readonly now: number;

  /** What is known of the request. */
  readonly body?: Json | undefined;
  readonly path?: Values | undefined;

  /** The identifier of some resource of a parent lifecycle. */
  readonly parent: (lifecycle: string) => Json | undefined;
}

/** Creates the stand-ins of a contract: what its own schemas and examples say a request looks like. */
export function createStandIns(contract: Contract, schemas: Schemas): StandIns {
  const operationOf = (lifecycle: string, event: string) =>
    contract.operations.find((candidate) => firesEvent(candidate, lifecycle, event));
  return {
    within: (lifecycle, event) => operationOf(lifecycle, event)?.within.at(-1)?.lifecycle,
    named: (lifecycle, event) =>
      selfRules(operationOf(lifecycle, event)?.self)
        .flatMap((rule) => (typeof rule === "string" ? [rule] : Object.values(rule.match)))
        .flatMap((value) => {
          const reference = typeof value === "string" ? parseReference(value) : undefined;
          return reference?.source === "request.body" ? [reference.pointer] : [];
        }),
    of(lifecycle, event, options) {
      const operation = operationOf(lifecycle, event);
      const body = options.body ?? (operation && bodyOf(operation, event, options));
      return {
        number: 0,
        method: operation?.method ?? "POST",
        url: operation?.path ?? "/",
        path:
          operation === undefined
            ? (options.path ?? {})
            : { ...pathOf(operation, options), ...options.path },
        query: {},
        header: () => undefined,
        cookie: {},
        ...(body === undefined ? {} : { body }),
      };
    },
  };

  function bodyOf(
    operation: Operation,
    event: string,
    { name, now }: StandInOptions,
  ): Json | undefined {
    const media = Object.entries(operation.body?.content ?? {}).find(([type]) =>
      type.includes("json"),
    )?.[1];
    if (media === undefined) return undefined;
    const choice = choiceOf(operation, event);
    const isFit = (value: Json) =>
      choice === undefined || isEqual(choice.value, memberAt(value, choice.path));
    const given = [media.example, ...examplesOf(schemas.resolve(media.schema))].find(
      (example) => example !== undefined && isFit(example),
    );
    if (given !== undefined) return given;
    const options = { name: `${operation.id}/${event}/${name}`, now, isOwn: true };
    if (choice === undefined) return sample(schemas, media.schema, options);
    return put(
      sample(schemas, branchFor(media.schema, choice), options),
      choice.path,
      choice.value,
    );
  }

  function branchFor(schema: Schema, choice: Choice): Schema {
    return (
      schemas.branches(schema).find((branch) => {
        const member = schemas.at(branch, choice.path);
        return schemas.listed(member) !== undefined && schemas.fits(member, choice.value);
      }) ?? schema
    );
  }

  function pathOf(operation: Operation, { name, now, parent }: StandInOptions): Values {
    const values: Record<string, Json> = {};
    for (const { name: parameter, in: place, schema } of operation.parameters) {
      if (place !== "path") continue;
      const within = operation.within.find(({ self }) => self === `$request.path.${parameter}`);
      values[parameter] =
        (within && parent(within.lifecycle)) ??
        sample(schemas, schema, { name: `${operation.id}/${name}`, now });
    }
    return values;
  }
}

/** The member of a request that chooses an event, and what it says. */
interface Choice {
  readonly path: readonly string[];
  readonly value: string;
}

function choiceOf({ fires }: Operation, event: string): Choice | undefined {
  if (fires === undefined || !("events" in fires)) return undefined;
  const reference = parseReference(fires.select);
  const value = Object.entries(fires.events).find(([, fired]) => fired === event)?.[0];
  if (reference?.source !== "request.body" || value === undefined) return undefined;
  return { path: segmentsOf(reference.pointer), value };
}

/** Whether an operation can fire an event of a lifecycle. */
export function firesEvent({ fires }: Operation, lifecycle: string, event: string): boolean {
  if (fires?.lifecycle !== lifecycle) return false;
  if (!("events" in fires)) return fires.event === event;
  const fallbacks = [fires.absent, fires.otherwise];
  return (
    Object.values(fires.events).includes(event) ||
    fallbacks.some(
      (fallback) => typeof fallback === "object" && "fires" in fallback && fallback.fires === event,
    )
  );
}

function memberAt(value: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (held, segment) => (isJsonObject(held) ? (held as JsonObject)[segment] : undefined),
    value,
  );
}

function examplesOf(schema: Schema): readonly Json[] {
  return isJsonObject(schema) && Array.isArray(schema.examples) ? schema.examples : [];
}
