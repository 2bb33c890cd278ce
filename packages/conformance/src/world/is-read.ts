import { type Contract, type Json, type Lifecycle, parsePointer } from "@conduct/contract";
import { derived } from "../model/derived.ts";

/** Whether anything that happens may hang on a member of that name, of whatever resource. */
export function isRead({ lifecycles }: Contract, pointer: string): boolean {
  const [name = ""] = parsePointer(pointer);
  return namesRead(lifecycles).has(name);
}

const namesRead = derived(
  (lifecycles: Contract["lifecycles"]): ReadonlySet<string> =>
    new Set(
      Object.values(lifecycles).flatMap((one) => namesIn(happeningIn(one) as unknown as Json)),
    ),
);

/** What a state holds is only looked at: nothing comes of it. */
function happeningIn(lifecycle: Lifecycle) {
  const states = Object.values(lifecycle.states).map(({ holds: _, ...state }) => state);
  return { ...lifecycle, states };
}

/** The members that expressions, orders and matches speak of; of a request's own nothing is known here. */
function namesIn(value: Json | undefined, key = ""): readonly string[] {
  if (typeof value === "string") {
    const asked = [...value.matchAll(/\$(?!request)[a-z]+#\/([^"\s}]*)/g)];
    const pointers = asked.map(([, path = ""]) => `/${path}`);
    return [
      ...pointers,
      ...((key === "at" || key === "by") && value.startsWith("/") ? [value] : []),
    ].map((pointer) => parsePointer(pointer)[0] ?? "");
  }
  if (Array.isArray(value)) return value.flatMap((part) => namesIn(part, key));
  if (value === null || typeof value !== "object") return [];
  const matched = key === "match" ? Object.keys(value).map((pointer) => pointer.slice(1)) : [];
  return [...matched, ...Object.entries(value).flatMap(([name, part]) => namesIn(part, name))];
}
