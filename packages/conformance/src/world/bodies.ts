import {
  type Contract,
  isJsonObject,
  type Json,
  type JsonObject,
  type Schema,
} from "@conduct/contract";
import { sample } from "../schema/sample.ts";
import type { Validator } from "../schema/validator.ts";
import type { Chance } from "./chance.ts";

/** What bodies are drawn with. */
export interface Drawing {
  readonly contract: Contract;
  readonly validator: Validator;
  readonly chance: Chance;

  /** Identifiers of resources that somebody was told, by the lifecycle in small letters. */
  readonly told: ReadonlyMap<string, readonly Json[]>;

  /** A name that nothing else has. */
  readonly fresh: () => string;

  /** Members that must not be like those of another resource, and such as are better left out. */
  readonly unique: readonly string[];
  readonly without: readonly string[];
}

/**
 * A body that its schema allows, drawn from few words. Where members depend on each other most draws are
 * wrong: then it is drawn anew, and the last one is as good as any if none is right.
 */
export function drawBody(schema: Schema, drawing: Drawing): Json | undefined {
  let body = drawValue(schema, drawing);
  for (let turn = 0; turn < draws; turn += 1) {
    if (drawing.validator.validate(schema, body, "request").length === 0) break;
    body = drawValue(schema, drawing);
  }
  return body;
}

const draws = 30;

/**
 * A value of a schema, drawn from few words: so that what one request says is often what another one
 * waits for.
 */
function drawValue(schema: Schema | undefined, drawing: Drawing, pointer = ""): Json | undefined {
  const { validator, chance, unique, told } = drawing;
  const resolved = validator.resolve(schema);
  if (unique.includes(pointer)) return drawing.fresh();
  if (resolved.const !== undefined) return resolved.const;
  if (Array.isArray(resolved.enum)) return chance.oneOf(resolved.enum as readonly Json[]);
  const options = resolved.oneOf ?? resolved.anyOf;
  if (Array.isArray(options))
    return drawValue(chance.oneOf(options as readonly Schema[]), drawing, pointer);
  const name = plain(pointer.slice(pointer.lastIndexOf("/") + 1));
  const ids = [...told].find(([one]) => name.length > 1 && isNameOf(name, one))?.[1] ?? [];
  switch (kindOf(resolved)) {
    case "object":
      return drawObject(resolved, drawing, pointer);
    case "array":
      return drawArray(resolved, drawing, pointer);
    case "string": {
      if (typeof resolved.pattern === "string" || typeof resolved.format === "string")
        return drawn(resolved, drawing);
      return chance.oneOf(ids.length > 0 ? ids : words);
    }
    case "integer": {
      if (ids.length > 0) return chance.oneOf(ids);
      const least = Number(resolved.minimum ?? 0);
      return least + Math.floor(chance.next() * 3);
    }
    case "boolean":
      return chance.next() < 0.5;
    default:
      return sample(resolved, validator);
  }
}

const words: readonly Json[] = ["ant", "bee"];
const most = 2;

function drawObject(schema: JsonObject, drawing: Drawing, pointer: string): Json {
  const { chance, without, told } = drawing;
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  const members = Object.entries(properties).flatMap(([name, member]) => {
    const place = `${pointer}/${name}`;
    const share = [...told.keys()].some((one) => isNameOf(plain(name), one)) ? 0.85 : 0.55;
    if (without.includes(place) || (!required.includes(name) && chance.next() >= share)) return [];
    const value = drawValue(member as Schema, drawing, place);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(members);
}

/** Elements that are names, or have them, have different ones. */
function drawArray(schema: JsonObject, drawing: Drawing, pointer: string): Json {
  const least = Number(schema.minItems ?? 0);
  const share = Math.max(drawing.chance.next(), drawing.chance.next());
  const count = Math.max(least, Math.floor(share * (most + 1)));
  const made: Json[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const element = drawValue(schema.items as Schema | undefined, drawing, `${pointer}/-`);
    if (element === undefined) continue;
    const name = nameIn(element);
    if (name === undefined || made.every((one) => nameIn(one) !== name)) made.push(element);
  }
  return made;
}

function nameIn(element: Json): Json | undefined {
  return isJsonObject(element) ? element.name : typeof element === "string" ? element : undefined;
}

/** One of the examples, if it does not set a clock going that strikes meanwhile. */
function drawn(schema: JsonObject, { contract, validator, chance }: Drawing): Json | undefined {
  const examples = Array.isArray(schema.examples) ? schema.examples : [];
  const some = examples.length > 0 ? examples : [sample(schema, validator)];
  return chance.oneOf(some.filter((one) => typeof one !== "string" || !isClock(contract, one)));
}

/** Whether a text may be read as times of which one comes soon. */
function isClock({ lifecycles }: Contract, text: string): boolean {
  return Object.values(lifecycles)
    .flatMap(({ events }) => Object.values(events))
    .some(({ every }) => {
      if (every === undefined || !("forms" in every)) return false;
      return Object.entries(every.forms).some(([start, form]) => {
        if (!text.startsWith(start)) return false;
        if (!Array.isArray(form)) return true;
        const counts = text.slice(start.length).split(" ").map(Number);
        const units = form as readonly (keyof typeof lengths)[];
        const length = units.reduce((sum, unit, at) => sum + (counts[at] ?? 0) * lengths[unit], 0);
        return length < farAway;
      });
    });
}

const lengths = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const farAway = 1_800_000;

function kindOf({ type, properties }: JsonObject): string {
  const types = Array.isArray(type) ? type : [type];
  const kind = types.find((one) => typeof one === "string" && one !== "null");
  return typeof kind === "string" ? kind : isJsonObject(properties) ? "object" : "any";
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** `workflow_execution_id` speaks of a `WorkflowExecution`. */
function isNameOf(name: string, lifecycle: string): boolean {
  return name === lifecycle || name === `${lifecycle}id`;
}
