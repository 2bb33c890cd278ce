import {
  type Contract,
  isJsonObject,
  type Json,
  type Lifecycle,
  parsePointer,
} from "@conduct/contract";
import { derived } from "../model/derived.ts";

/**
 * Whether anything that happens may hang on a member of that name, of whatever resource: on itself, or on what is
 * made of it.
 */
export function isRead({ lifecycles }: Contract, pointer: string): boolean {
  const [name = ""] = parsePointer(pointer);
  return namesRead(lifecycles).has(name);
}

const namesRead = derived((lifecycles: Contract["lifecycles"]): ReadonlySet<string> => {
  const parts = Object.values(lifecycles).map((one) => happeningIn(one) as unknown as Json);
  const read = new Set(parts.flatMap((one) => namesIn(one)));
  const made = parts.flatMap((one) => makingsIn(one));
  for (const _ of made) {
    const further = made.filter(({ name }) => read.has(name)).flatMap(({ of }) => of);
    if (further.every((name) => read.has(name))) break;
    for (const name of further) read.add(name);
  }
  return read;
});

/** What a state holds is only looked at: nothing comes of it. */
function happeningIn(lifecycle: Lifecycle) {
  const states = Object.values(lifecycle.states).map(({ holds: _, ...state }) => state);
  return { ...lifecycle, states };
}

/** The members that conditions, orders and matches speak of; of a request's own nothing is known here. */
function namesIn(value: Json | undefined, key = "", isMaking = false): readonly string[] {
  if (typeof value === "string") {
    const isOrder = (key === "at" || key === "by") && value.startsWith("/");
    const asked = isMaking ? [] : referencesIn(value);
    return [...asked, ...(isOrder ? [parsePointer(value)[0] ?? ""] : [])];
  }
  if (Array.isArray(value)) return value.flatMap((part) => namesIn(part, key, isMaking));
  if (value === null || typeof value !== "object") return [];
  const matched = key === "match" ? Object.keys(value).map((pointer) => pointer.slice(1)) : [];
  const inside = Object.entries(value).flatMap(([name, part]) =>
    // Whom a value is looked up of is found by conditions of its own.
    namesIn(part, name, name !== "$find" && (isMaking || makings.has(name))),
  );
  return [...matched, ...inside];
}

/** What is written, and the members that it is made of. */
interface Making {
  readonly name: string;
  readonly of: readonly string[];
}

const makings: ReadonlySet<string> = new Set(["set", "init", "add", "append", "merge"]);

function makingsIn(value: Json | undefined): readonly Making[] {
  if (Array.isArray(value)) return value.flatMap(makingsIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, part]): readonly Making[] => {
    const isMaking = makings.has(key) && isJsonObject(part);
    const made = isMaking ? Object.entries(part) : [];
    return [
      ...made
        .filter(([pointer]) => pointer.startsWith("/"))
        .map(([pointer, of]) => ({
          name: parsePointer(pointer)[0] ?? "",
          of: referencesIn(JSON.stringify(of)),
        })),
      ...makingsIn(part),
    ];
  });
}

function referencesIn(text: string): readonly string[] {
  const asked = [...text.matchAll(/\$(?!request)[a-z]+#\/([^"\s}]*)/g)];
  return asked.map(([, path = ""]) => parsePointer(`/${path}`)[0] ?? "");
}
