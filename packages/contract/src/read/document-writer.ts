import { isJsonObject, type Json } from "../json.ts";
import { parsePointer } from "../pointer.ts";
import {
  child,
  type MemberSpots,
  type Node,
  rootOf,
  type Source,
  type Spot,
  type Spots,
} from "./source.ts";

/** A copy of a source that can be changed. What is merged into it keeps its own place. */
export class DocumentWriter {
  readonly #document: Source;
  readonly #spots: Spots = new WeakMap();
  #root: Json;

  constructor(document: Source) {
    this.#document = document;
    this.#root = this.#copy(document.root, document.spots);
  }

  /** The document as it is now. */
  source(): Source {
    return { ...this.#document, root: this.#root, spots: this.#spots };
  }

  /** Removes a member of an object, or an element of an array. */
  remove(location: readonly string[]): void {
    const parent = this.#at(location.slice(0, -1));
    const last = location.at(-1) ?? "";
    const members = isContainer(parent) ? this.#members(parent) : undefined;
    if (Array.isArray(parent)) {
      const spots = parent.map((_: Json, index) => members?.get(String(index)));
      parent.splice(Number(last), 1);
      spots.splice(Number(last), 1);
      members?.clear();
      for (const [index, spot] of spots.entries()) {
        if (spot !== undefined) members?.set(String(index), spot);
      }
    } else if (isJsonObject(parent)) {
      delete (parent as { [member: string]: Json })[last];
      members?.delete(last);
    }
  }

  /** Merges objects member by member, adds to the end of arrays, and replaces everything else. */
  merge(location: readonly string[], update: Node): void {
    const { source, pointer, value } = update;
    if (value === undefined) return;
    const segments = parsePointer(pointer);
    const holder = child(rootOf(source), ...segments.slice(0, -1)).value;
    const spot = isContainer(holder)
      ? source.spots.get(holder)?.members.get(segments.at(-1) ?? "")
      : undefined;
    this.#merge(location, value, { spots: source.spots, spot });
  }

  #merge(location: readonly string[], update: Json, from: Origin): void {
    const value = this.#at(location);
    if (Array.isArray(value)) this.#append(value, update, from);
    else if (isJsonObject(value) && isJsonObject(update)) {
      for (const [name, member] of Object.entries(update)) {
        const spot = from.spots.get(update)?.members.get(name);
        const before = Object.hasOwn(value, name) ? value[name] : undefined;
        if (areAlike(before, member)) {
          this.#merge([...location, name], member, { spots: from.spots, spot });
        } else this.#set(value, name, this.#copy(member, from.spots), spot);
      }
    } else this.#replace(location, this.#copy(update, from.spots), from.spot);
  }

  /** A list is added element by element, anything else as one element. */
  #append(array: readonly Json[], update: Json, { spots, spot }: Origin): void {
    const many = Array.isArray(update);
    const members = many ? spots.get(update)?.members : undefined;
    for (const [index, item] of (many ? update : [update]).entries()) {
      const place = members?.get(String(index)) ?? spot;
      if (place !== undefined) this.#members(array)?.set(String(array.length), place);
      (array as Json[]).push(this.#copy(item, spots));
    }
  }

  #replace(location: readonly string[], value: Json, spot: Spot | undefined): void {
    const parent = this.#at(location.slice(0, -1));
    const last = location.at(-1);
    if (last === undefined) this.#root = value;
    else if (isContainer(parent)) this.#set(parent, last, value, spot);
  }

  #at(location: readonly string[]): Json | undefined {
    return child(rootOf(this.source()), ...location).value;
  }

  /** Sets a member as data, whatever its name: `__proto__` too. */
  #set(parent: object, name: string, value: Json, spot: Spot | undefined): void {
    const data = { value, enumerable: true, configurable: true, writable: true };
    Object.defineProperty(parent, name, data);
    if (spot !== undefined) this.#members(parent)?.set(name, spot);
  }

  #members(container: object): Map<string, Spot> | undefined {
    return this.#spots.get(container)?.members;
  }

  #copy(value: Json, spots: Spots): Json {
    if (!isContainer(value)) return value;
    const known: MemberSpots | undefined = spots.get(value);
    const copy: Json = Array.isArray(value) ? [] : {};
    if (known !== undefined) {
      this.#spots.set(copy as object, { self: known.self, members: new Map(known.members) });
    }
    for (const [name, member] of Object.entries(value)) {
      this.#set(copy as object, name, this.#copy(member, spots), undefined);
    }
    return copy;
  }
}

/** Where an update comes from. */
interface Origin {
  readonly spots: Spots;
  readonly spot: Spot | undefined;
}

function areAlike(before: Json | undefined, update: Json): boolean {
  if (Array.isArray(before)) return Array.isArray(update);
  return isJsonObject(before) && isJsonObject(update);
}

function isContainer(
  value: Json | undefined,
): value is Exclude<Json, null | boolean | number | string> {
  return typeof value === "object" && value !== null;
}
