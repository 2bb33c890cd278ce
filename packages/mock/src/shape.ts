import {
  type Contract,
  isJsonObject,
  type Json,
  type JsonObject,
  type Lifecycle,
  type Operation,
  type Schema,
  type State,
} from "@conduct/contract";
import { read, segmentsOf } from "./edit.ts";
import { createIdentifiers, type Identifiers } from "./identifiers.ts";
import { isEqual } from "./predicate.ts";
import type { Projections } from "./projection.ts";
import type { Schemas } from "./schemas.ts";

/** A lifecycle with what the mock works out about it once. */
export interface Shape {
  readonly lifecycle: Lifecycle;

  /** The lifecycle that owns the resource: itself, or the one it shares. */
  readonly owner: string;

  /** The schema of the representation, where there is one. */
  readonly schema: Schema | undefined;
  readonly id: readonly string[];
  readonly identifiers: Identifiers;

  /** So many identifiers are possible that none is made twice: nobody has to look whether it is taken. */
  readonly isVast: boolean;

  /** What a merge must not touch: the identifier and whatever tells states apart. */
  readonly guarded: readonly (readonly string[])[];

  /** The member that a merge may write, with its schema; undefined where it may not. */
  writable(name: string): Schema | undefined;
  allowsNull(pointer: string): boolean;
  isReadOnly(pointer: string): boolean;

  /** What is remembered and not shown. */
  readonly kept: readonly (readonly string[])[];

  /** The state a representation is in: the one of which most constants match. */
  stateOf(value: JsonObject): string;
}

/** Works out the shapes of all lifecycles of a contract. */
export function createShapes(
  contract: Contract,
  schemas: Schemas,
  projections: Projections,
): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const lifecycle of Object.values(contract.lifecycles)) {
    const owner = ownerOf(contract, lifecycle);
    const schema = representation(contract, schemas, owner);
    const id = segmentsOf(owner.id);
    const sharing = Object.values(contract.lifecycles).filter(
      (other) => ownerOf(contract, other) === owner,
    );
    const states = Object.values(lifecycle.states);
    const identifier = schemas.resolve(schemas.at(schema, id));
    shapes.set(lifecycle.name, {
      lifecycle,
      owner: owner.name,
      schema,
      id,
      identifiers: createIdentifiers(schemas, schemas.at(schema, id), owner.name),
      guarded: [owner.id, ...sharing.flatMap((other) => statePointers(other))].map(segmentsOf),
      isVast: isJsonObject(identifier) && identifier.format === "uuid",
      kept: owner.keeps.map(segmentsOf),
      writable: (name) => writable(schemas, schema, name),
      allowsNull: (pointer) => {
        const member = schemas.at(schema, segmentsOf(pointer));
        return member === undefined || schemas.allowsNull(member);
      },
      isReadOnly: (pointer) => {
        const member = schemas.resolve(schemas.at(schema, segmentsOf(pointer)));
        return isJsonObject(member) && member.readOnly === true;
      },
      stateOf: (value) => stateOf(lifecycle, states, value),
    });
  }
  // A representation is completed once when it is created, so its schema is compiled up front.
  for (const { schema } of shapes.values()) projections.of(schema);
  return shapes;
}

function ownerOf(contract: Contract, lifecycle: Lifecycle): Lifecycle {
  const shared = lifecycle.shares === undefined ? undefined : contract.lifecycles[lifecycle.shares];
  return shared === undefined ? lifecycle : ownerOf(contract, shared);
}

function representation(
  contract: Contract,
  schemas: Schemas,
  owner: Lifecycle,
): Schema | undefined {
  if (owner.schema !== undefined) return contract.schemas[owner.schema];
  const shows = (operation: Operation) =>
    operation.reads === owner.name ||
    (operation.fires?.lifecycle === owner.name && operation.returns === "self");
  const operation =
    contract.operations.find((candidate) => candidate.reads === owner.name) ??
    contract.operations.find(shows);
  const content = Object.values(operation?.replies[String(operation.success)]?.content ?? {})[0];
  return schemas.at(content?.schema, segmentsOf(operation?.view ?? ""));
}

function statePointers(lifecycle: Lifecycle): readonly string[] {
  const pointers = Object.values(lifecycle.states).flatMap((state) => Object.keys(state.value));
  return [
    ...new Set([...pointers, ...(pointers.length > 0 || lifecycle.open ? [lifecycle.state] : [])]),
  ];
}

function writable(schemas: Schemas, schema: Schema | undefined, name: string): Schema | undefined {
  if (schema === undefined) return true;
  const member = schemas.at(schema, [name]);
  const declared = schemas.resolve(member);
  return member === undefined || (isJsonObject(declared) && declared.readOnly === true)
    ? undefined
    : member;
}

function stateOf(lifecycle: Lifecycle, states: readonly State[], value: JsonObject): string {
  let best: string | undefined;
  let most = -1;
  for (const { name, value: constants } of states) {
    const pointers = Object.keys(constants);
    if (pointers.length <= most) continue;
    const matches = pointers.every((pointer) => isEqual(read(value, pointer), constants[pointer]));
    if (matches) [best, most] = [name, pointers.length];
  }
  if (best !== undefined) return best;
  const shown: Json | undefined = read(value, lifecycle.state);
  return lifecycle.open && typeof shown === "string" ? shown : "$none";
}
