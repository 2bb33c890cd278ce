import { isJsonObject, type Json, requirements } from "@conduct/contract";
import type { Level } from "./report/report.ts";

/** A sentence that implementations are held to. */
export interface Requirement {
  readonly id: string;
  readonly level: Level;
  readonly sentence: string;

  /** Where the sentence is written. */
  readonly source: string;
}

/** Every id of the catalogue, in its order. */
export const requirementIds: readonly string[] = Object.keys(requirements);

/** A requirement by its id. Ids of checks that a user wrote stand for themselves. */
export function requirementOf(id: string): Requirement {
  const entry: Json | undefined = (requirements as { readonly [id: string]: Json })[id];
  if (!isJsonObject(entry)) return { id, level: "must", sentence: id, source: "" };
  const { level, text, source } = entry;
  return {
    id,
    level: level === "should" || level === "may" ? level : "must",
    sentence: typeof text === "string" ? text : id,
    source: typeof source === "string" ? source : "",
  };
}

/** Says whether a pattern names an id; `*` stands for anything. */
export function isMatch(pattern: string, id: string): boolean {
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
  return new RegExp(`^${escaped}$`).test(id);
}
