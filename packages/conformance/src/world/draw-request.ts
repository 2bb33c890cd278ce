import {
  type Contract,
  getPointer,
  type Json,
  type JsonObject,
  type Lifecycle,
  type Operation,
  type Self,
} from "@conduct/contract";
import { jsonMedia } from "../model/body-schema.ts";
import { chosenNames } from "../model/chosen-names.ts";
import type { RequestData } from "../model/evaluate.ts";
import { matchRule } from "../model/self-rule.ts";
import { getExpected, putExpected } from "../model/tree.ts";
import { uniqueMembers } from "../model/unique-members.ts";
import { roleOf } from "../run/meet-needs.ts";
import { sample } from "../schema/sample.ts";
import type { Validator } from "../schema/validator.ts";
import { withRole } from "../target/call.ts";
import { drawBody } from "./bodies.ts";
import type { Chance } from "./chance.ts";
import { placedIn } from "./place.ts";
import { isFresh, isSymbol, spelledFresh, thingOf, type World } from "./world.ts";

/** What requests are drawn with. */
interface Drawing {
  readonly contract: Contract;
  readonly validator: Validator;
  readonly chance: Chance;

  /** What makes something that nobody else takes up, by operation, where somebody has told it. */
  readonly idle?: { readonly [operation: string]: JsonObject };
}

/** How far a script has come: the world, and whose identifiers the replies have told. */
export interface Scene {
  readonly world: World;
  readonly told: readonly string[];
}

/** A request that can be made now: of what is there, and with what is drawn. */
export function drawRequest(
  { contract, validator, chance, idle = {} }: Drawing,
  { world, told }: Scene,
  operation: Operation,
  fresh: () => string,
): RequestData | undefined {
  const lifecycle = contract.lifecycles[operation.fires?.lifecycle ?? ""];
  const isTold = (value: unknown) =>
    !isSymbol(value) || told.some((key) => symbolIn(world, key) === value);
  let data: RequestData = { path: {}, query: {}, headers: {} };
  const rules: readonly (readonly [name: string, self: Self | undefined])[] = [
    ...operation.within.map((one) => [one.lifecycle, one.self] as const),
    [lifecycle?.name ?? "", operation.self],
  ];
  for (const [name, self] of rules) {
    if (self === undefined) continue;
    const fits = world.things.flatMap((one) => {
      const placed = one.lifecycle.name === name ? placedIn(data, one, self, isTold) : undefined;
      return placed === undefined ? [] : [placed];
    });
    const chosen = chance.oneOf(fits);
    if (chosen !== undefined) data = chosen;
    else if (matchRule(self)?.pick !== "each") return undefined;
  }
  const named = withNames({ contract, validator }, operation, data, fresh);
  if (named === undefined) return undefined;
  data = named;
  const media = jsonMedia(operation)?.[1];
  if (media === undefined) return data;
  const alone = idle[operation.id];
  if (alone !== undefined) return { ...data, body: toldBody(alone, lifecycle, fresh) };
  const body = drawBody(media.schema, {
    contract,
    validator,
    chance,
    fresh,
    told: idsOf(world, isTold),
    unique: uniqueMembers(lifecycle),
    without: withoutIn(operation),
  });
  return body === undefined
    ? undefined
    : withNeeds({ contract, validator, chance }, { world, told }, operation, { ...data, body });
}

/** What a request calls what it makes nothing else is called; undefined where the path allows no such name. */
function withNames(
  { contract, validator }: Pick<Drawing, "contract" | "validator">,
  operation: Operation,
  request: RequestData,
  fresh: () => string,
): RequestData | undefined {
  const chosen = chosenNames(operation, contract.lifecycles);
  let named: RequestData | undefined = request;
  for (const parameter of operation.parameters) {
    const { name, schema } = parameter;
    if (named === undefined || parameter.in !== "path" || named.path[name] !== undefined) continue;
    const isFree = chosen.includes(parameter);
    const text = isFree ? spelledFresh : String(sample(schema, validator) ?? "");
    const isAllowed = text !== "" && validator.validate(schema, text, "request").length === 0;
    named = isAllowed ? withRole(named, `path.${name}`, isFree ? fresh() : text) : undefined;
  }
  return named;
}

/** A body that somebody has told, with names of its own where they must not be like others. */
export function toldBody(
  body: JsonObject,
  lifecycle: Lifecycle | undefined,
  fresh: () => string,
): JsonObject {
  const names = uniqueMembers(lifecycle).filter(
    (pointer) => getPointer(body, pointer) !== undefined,
  );
  return names.reduce((made, pointer) => putExpected(made, pointer, fresh()) as JsonObject, body);
}

/** What has to exist is one of those that are there; where there is none, nothing can be asked. */
function withNeeds(
  { chance }: Drawing,
  { world, told }: Scene,
  { needs = [] }: Operation,
  request: RequestData,
): RequestData | undefined {
  let met: RequestData | undefined = request;
  for (const need of needs) {
    const role = roleOf(need);
    const pointer = role?.startsWith("body#") ? role.slice("body#".length) : undefined;
    if (met === undefined || role === undefined || pointer === undefined) continue;
    if ((getPointer(met.body, pointer) ?? null) === null) continue;
    const ids = world.things.flatMap(({ key, lifecycle, self }) => {
      const id = getExpected(self, lifecycle.id);
      const isThere = lifecycle.name === need.lifecycle && told.includes(key);
      return isThere && (typeof id === "string" || typeof id === "number") ? [id] : [];
    });
    const id = chance.oneOf(ids);
    met = id === undefined ? undefined : withRole(met, role, id);
  }
  return met;
}

function symbolIn(world: World, key: string): unknown {
  const thing = thingOf(world, key);
  return thing && getExpected(thing.self, thing.lifecycle.id);
}

function idsOf(world: World, isTold: (value: unknown) => boolean): ReadonlyMap<string, Json[]> {
  const ids = new Map<string, Json[]>();
  for (const { lifecycle, self } of world.things) {
    const id = getExpected(self, lifecycle.id);
    if ((typeof id !== "string" && typeof id !== "number") || !isTold(id)) continue;
    const name = lifecycle.name.toLowerCase();
    ids.set(name, [...(ids.get(name) ?? []), id]);
  }
  return ids;
}

/** A key that makes two requests one is no matter here. */
function withoutIn({ idempotency }: Operation): readonly string[] {
  return idempotency !== undefined && "key" in idempotency && idempotency.key.startsWith("body#")
    ? [idempotency.key.slice("body#".length)]
    : [];
}

/** What a request says, as features: each choice that was made. */
export function said({ id }: Operation, { body }: RequestData): readonly string[] {
  const found: string[] = [];
  const walk = (value: Json | undefined, pointer: string) => {
    if (Array.isArray(value)) {
      found.push(`says ${id} ${pointer} of ${value.length}`);
      for (const one of value) walk(one as Json, `${pointer}/-`);
    } else if (typeof value === "object" && value !== null) {
      for (const [name, one] of Object.entries(value)) walk(one, `${pointer}/${name}`);
    } else if (!isSymbol(value)) {
      found.push(`says ${id} ${pointer} ${isFresh(value) ? "fresh" : String(value)}`);
    }
  };
  walk(body, "");
  return found;
}
