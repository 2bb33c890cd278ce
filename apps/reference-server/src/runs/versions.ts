import { createHash } from "node:crypto";
import { type Desk, viewOf } from "./desk.ts";
import { notPossible, stale } from "./errors.ts";
import type { Run } from "./run.ts";
import { showRun } from "./wire.ts";

/** The version of a run, as an entity tag: another one after every change. */
export function tagOf(run: Run, desk: Desk): string {
  const { faults, variations } = desk.given;
  if (faults.has("versions-by-the-second")) return `"${Math.floor(run.updatedAt / 1000)}"`;
  if (faults.has("versions-by-status")) return `"${run.status}-${run.attempt}"`;
  if (faults.has("versions-at-each-read")) {
    desk.memory.reads += 1;
    return `"${run.version}-${desk.memory.reads}"`;
  }
  if (faults.has("never-changes-the-version")) return `"${run.id}"`;
  if (variations.has("tags-by-content")) {
    const content = JSON.stringify(showRun(run, viewOf(desk, "get")));
    return `"${createHash("sha256").update(content).digest("base64url")}"`;
  }
  if (variations.has("tags-with-odd-letters")) return `"v=${run.version}!#$'()*,;~{}/${run.id}"`;
  return `"${run.version.toString(16).padStart(4, "0")}"`;
}

/**
 * Refuses a change that is meant for another version of the run than the one there is.
 *
 * Tags are compared strongly, so that a weak one never fits; `*` fits whatever there is.
 *
 * @throws {Refusal} 412
 */
export function checkVersion(run: Run, request: Request, desk: Desk): void {
  const { faults } = desk.given;
  const asked = request.headers.get("if-match");
  if (asked === null || faults.has("accepts-stale-versions")) return;
  const isRetry = new URL(request.url).pathname.endsWith("/retry");
  if (isRetry && faults.has("retry-ignores-the-version")) return;
  const isAction = request.method !== "PATCH";
  if (isAction && faults.has("actions-ignore-the-version")) return;
  if (asked.trim() === "*") {
    if (faults.has("knows-no-star")) throw stale();
    return;
  }
  const fits = faults.has("accepts-versions-to-come")
    ? tagsIn(asked).some((tag) => Number.parseInt(tag.slice(1), 16) >= run.version)
    : tagsIn(asked).includes(tagOf(run, desk)) && !faults.has("accepts-no-version");
  if (fits) return;
  throw faults.has("answers-stale-with-409") ? notPossible(run.status, "update") : stale();
}

/** True if the caller knows this version of the run already: then it is not sent again. */
export function isKnown(run: Run, request: Request, desk: Desk): boolean {
  const { faults } = desk.given;
  const asked = request.headers.get("if-none-match");
  if (asked === null || faults.has("ignores-known-versions")) return false;
  if (asked.trim() === "*" || faults.has("takes-any-version-as-known")) return true;
  const weakly = tagsIn(asked).map((tag) => tag.replace(/^W\//, ""));
  return weakly.includes(tagOf(run, desk));
}

/** A list of tags: each is quoted, and may have commas inside. */
function tagsIn(header: string): readonly string[] {
  return header.match(/(?:W\/)?"[^"]*"/g) ?? [];
}
