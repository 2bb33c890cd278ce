import { type Desk, viewOf } from "./desk.ts";
import type { Run } from "./run.ts";
import { tagOf } from "./versions.ts";
import { type Place, showRun } from "./wire.ts";

/** Answers with a run, and with its version. */
export function replyWith(desk: Desk, run: Run, place: Place, status: number = 200): Response {
  const { faults } = desk.given;
  const changed = place === "change" || place === "create";
  const tag = tagOf(
    changed && faults.has("answers-with-the-version-before")
      ? { ...run, version: run.version - 1 }
      : run,
    desk,
  );
  const headers: Record<string, string> = {
    etag: faults.has("weakens-versions") ? `W/${tag}` : tag,
  };
  if (faults.has("forgets-versions") && place !== "get") delete headers.etag;
  return Response.json(showRun(run, viewOf(desk, place)), { status, headers });
}
