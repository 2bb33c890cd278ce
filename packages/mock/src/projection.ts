import { isJsonObject, type Json, type JsonObject, type Schema } from "@conduct/contract";
import { sample } from "./sample.ts";
import type { Schemas } from "./schemas.ts";

/** What made-up members are made from. */
export interface Filling {
  /** What the value belongs to, so that it gets the same members at every look. */
  readonly name: string;
  readonly now: number;
}

/** Shows a value the way a schema declares it. */
export type Projection = (value: Json | undefined, filling: Filling) => Json;

export interface Projections {
  /**
   * Returns how a schema shows a value: its declared members and no others, constants and defaults in
   * place, and what is required but missing filled in, with null where that is allowed.
   */
  of(schema: Schema | undefined): Projection;

  /** Fills in what is required, and keeps what is not declared. */
  complete(schema: Schema | undefined, value: JsonObject, filling: Filling): JsonObject;
}

export function createProjections(schemas: Schemas): Projections {
  const showing = new Map<Schema, Step>();
  const keeping = new Map<Schema, Step>();
  const run = (step: Step): Projection => {
    return (value, filling) => {
      const shown = step(value, filling, "");
      return shown === undefined ? null : shown;
    };
  };
  const made = new Map<Schema | undefined, Projection>();
  const completing = new Map<Schema | undefined, Step>();
  return {
    of(schema) {
      const own = schemas.resolve(schema);
      let projection = made.get(own);
      if (projection === undefined) {
        projection = run(compile(own, showing, false));
        made.set(own, projection);
      }
      return projection;
    },
    complete(schema, value, filling) {
      let step = completing.get(schema);
      if (step === undefined) {
        step = compile(schema, keeping, true);
        completing.set(schema, step);
      }
      const completed = step(value, filling, "");
      return isJsonObject(completed) ? completed : value;
    },
  };

  /** Compiles a schema once; the memo also ends the recursion of schemas that contain themselves. */
  function compile(schema: Schema | undefined, memo: Map<Schema, Step>, keep: boolean): Step {
    const own = schemas.resolve(schema);
    if (!isJsonObject(own)) return asIs;
    const known = memo.get(own);
    if (known !== undefined) return known;
    let step: Step | undefined;
    memo.set(own, (value, filling, path) => (step ?? asIs)(value, filling, path));
    step = compileObject(own, memo, keep);
    memo.set(own, step);
    return step;
  }

  function compileObject(own: JsonObject, memo: Map<Schema, Step>, keep: boolean): Step {
    const branches = schemas.branches(own);
    const members = schemas.members(own);
    const items = schemas.at(own, ["0"]);
    const isList = schemas.types(own).has("array") && items !== undefined;
    const asList = isList ? compileList(items, memo, keep) : undefined;
    if (branches.length > 0) {
      const asBranch = compileBranches(branches, memo, keep);
      if (Object.keys(members).length === 0) return asBranch;
      const asMembers = compileMembers(own, members, memo, true);
      return (value, filling, path) => asMembers(asBranch(value, filling, path), filling, path);
    }
    if (Object.keys(members).length === 0) return asList ?? asIs;
    const asMembers = compileMembers(own, members, memo, keep);
    return (value, filling, path) =>
      isJsonObject(value)
        ? asMembers(value, filling, path)
        : (asList?.(value, filling, path) ?? value);
  }

  function compileList(items: Schema, memo: Map<Schema, Step>, keep: boolean): Step {
    const item = compile(items, memo, keep);
    if (item === asIs) return asIs;
    return (value, filling, path) => {
      if (!Array.isArray(value) || value.length === 0) return value;
      return value.map(
        (element: Json, index) => item(element, filling, `${path}/${index}`) ?? null,
      );
    };
  }

  function compileBranches(
    branches: readonly Schema[],
    memo: Map<Schema, Step>,
    keep: boolean,
  ): Step {
    const steps = branches.map((branch) => compile(branch, memo, keep));
    if (steps.every((step) => step === asIs)) return asIs;
    const isNullable = branches.some((branch) => schemas.allowsNull(branch));
    return (value, filling, path) => {
      if (value === undefined || (value === null && isNullable)) return value;
      let chosen = branches.findIndex((branch) => schemas.fits(branch, value));
      if (chosen < 0) {
        // Undeclared or missing members must not decide: look at the constants alone.
        chosen = branches.findIndex((branch) => fitsConstants(branch, value));
      }
      return (steps[Math.max(0, chosen)] ?? asIs)(value, filling, path);
    };
  }

  function compileMembers(
    own: JsonObject,
    members: { readonly [name: string]: Schema },
    memo: Map<Schema, Step>,
    keep: boolean,
  ): Step {
    const required = schemas.required(own);
    const extras = isOpen(own);
    const plans = Object.entries(members).flatMap(([name, schema]): Member[] => {
      const declared = schemas.resolve(schema);
      const rules = isJsonObject(declared) ? declared : {};
      if (rules.writeOnly === true && !keep) return [];
      const nullable = schemas.allowsNull(schema);
      const fallback = rules.const ?? rules.default;
      const step = compile(schema, memo, keep);
      return [
        {
          name,
          schema,
          step,
          nullable,
          fallback,
          constant: rules.const,
          isPlain: rules.const === undefined && step === asIs,
          required: required.has(name),
        },
      ];
    });
    return (value, filling, path) => {
      if (!isJsonObject(value)) return value;
      if (keep) return fillIn(value, plans, filling, path);
      const shown: Record<string, Json> = extras ? { ...value } : {};
      for (const plan of plans) {
        const held = value[plan.name];
        const isShown = plan.isPlain && held !== undefined && held !== null;
        const member = isShown ? held : showMember(plan, held, filling, path);
        if (member !== undefined) shown[plan.name] = member;
        else if (held !== undefined) delete shown[plan.name];
      }
      return shown;
    };
  }

  /** The same object where nothing is missing from it: it is kept for long, and shared. */
  function fillIn(
    value: JsonObject,
    plans: readonly Member[],
    filling: Filling,
    path: string,
  ): JsonObject {
    let filled: Record<string, Json> | undefined;
    for (const plan of plans) {
      const held = value[plan.name];
      if (plan.isPlain && held !== undefined && held !== null) continue;
      const member = showMember(plan, held, filling, path);
      if (member === held) continue;
      filled ??= { ...value };
      if (member === undefined) delete filled[plan.name];
      else filled[plan.name] = member;
    }
    return filled ?? value;
  }

  function showMember(
    plan: Member,
    held: Json | undefined,
    filling: Filling,
    path: string,
  ): Json | undefined {
    const { name, schema, step, nullable, fallback, constant } = plan;
    if (constant !== undefined) return constant;
    if (held !== undefined && (held !== null || nullable)) {
      return step === asIs ? held : step(held, filling, `${path}/${name}`);
    }
    if (fallback !== undefined && (plan.required || held === undefined)) return fallback;
    if (!plan.required) return undefined;
    if (nullable) return null;
    return sample(schemas, schema, { name: `${filling.name}${path}/${name}`, now: filling.now });
  }

  function fitsConstants(schema: Schema, value: Json): boolean {
    if (!isJsonObject(value)) return schemas.fits(schema, value);
    return Object.entries(schemas.members(schema)).every(([name, member]) => {
      const held = value[name];
      return (
        held === undefined || schemas.listed(member) === undefined || schemas.fits(member, held)
      );
    });
  }

  /** Whether an object schema with members says that there may be others too. */
  function isOpen(own: JsonObject): boolean {
    const extra = own.additionalProperties;
    if (extra === true || isJsonObject(extra) || own.patternProperties !== undefined) return true;
    const parts = Array.isArray(own.allOf) ? (own.allOf as Schema[]) : [];
    return (
      extra === undefined &&
      parts.some((part) => {
        const inherited = schemas.resolve(part);
        return isJsonObject(inherited) && isOpen(inherited);
      })
    );
  }
}

type Step = (value: Json | undefined, filling: Filling, path: string) => Json | undefined;

interface Member {
  readonly name: string;
  readonly schema: Schema;
  readonly step: Step;
  readonly nullable: boolean;
  readonly fallback: Json | undefined;
  readonly constant: Json | undefined;

  /** Shown as it is, whatever it is, unless it is missing. */
  readonly isPlain: boolean;
  readonly required: boolean;
}

const asIs: Step = (value) => value;
