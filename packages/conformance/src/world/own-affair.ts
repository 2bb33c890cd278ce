import {
  type Case,
  type Contract,
  isJsonObject,
  type Json,
  type Lifecycle,
  parsePointer,
} from "@conduct/contract";
import { derived } from "../model/derived.ts";

/**
 * Whether a member says at most which case of its own resource is taken, and what it holds then itself: nothing
 * else is made of it, and no other resource looks at it.
 */
export function isOwnAffair(contract: Contract, lifecycle: Lifecycle, pointer: string): boolean {
  const [name = ""] = parsePointer(pointer);
  const read = [readByOthers(contract), passedOn(lifecycle)];
  return !read.some((names) => names.has(name) || names.has(wholly));
}

const readByOthers = derived(({ lifecycles, operations }: Contract): ReadonlySet<string> => {
  const cases = casesOf(Object.values(lifecycles)) as unknown as Json;
  const selves = operations.map(({ self, within }) => [self, within]) as unknown as Json;
  return new Set([...referencesIn(cases, others), ...searchedIn([cases, selves])]);
});

/** What other members, and other resources, are made of. */
const passedOn = derived((lifecycle: Lifecycle): ReadonlySet<string> => {
  const parts = casesOf([lifecycle]).flatMap(({ effects, spawn, causes }) => [
    ...[spawn, causes, effects.merge].map((part) => ({ by: "", part })),
    ...[effects.set, effects.init, effects.add, effects.append].flatMap((made) =>
      Object.entries(made ?? {}).map(([by, part]) => ({ by: parsePointer(by)[0], part })),
    ),
  ]);
  const read = parts.flatMap(({ by, part }) =>
    referencesIn(part as unknown as Json, own).filter((name) => name !== by),
  );
  return new Set(read);
});

function casesOf(lifecycles: readonly Lifecycle[]): readonly Case[] {
  return lifecycles.flatMap(({ events }) => Object.values(events)).flatMap(({ cases }) => cases);
}

/** Who refers to a resource as a whole refers to every member. */
const wholly = "";

const own = /\$self(?:#\/?([^"\s}/]*)|(?![#\w]))/g;
const others = /\$(?!request|self)[a-z]+#\/?([^"\s}/]*)|\$(?:cause|parent)(?![#\w])/g;

function referencesIn(value: Json | undefined, kind: RegExp): readonly string[] {
  return [...(JSON.stringify(value) ?? "").matchAll(kind)].map(([, name = wholly]) => name);
}

/** The members by which resources are looked for, put in order, or read once they are found. */
function searchedIn(value: Json | undefined, key = ""): readonly string[] {
  if (typeof value === "string")
    return (key === "at" || key === "by") && value.startsWith("/")
      ? [parsePointer(value)[0] ?? ""]
      : [];
  if (Array.isArray(value)) return value.flatMap((one) => searchedIn(one, key));
  if (!isJsonObject(value)) return [];
  const matched = key === "match" ? Object.keys(value) : [];
  return [
    ...matched.map((pointer) => parsePointer(pointer)[0] ?? ""),
    ...Object.entries(value).flatMap(([name, one]) => searchedIn(one, name)),
  ];
}
