import type { Desk } from "./desk.ts";
import { internal } from "./errors.ts";
import { happen } from "./moves.ts";
import { isOver, type Run } from "./run.ts";

/** The longest hold, in seconds. */
const longest = 60;

/**
 * For how many milliseconds the caller would like the reply to be held: `Prefer: wait=10`.
 *
 * It is a wish: what cannot be read is passed over, and what is too long is cut.
 */
export function readHold(request: Request, { given }: Desk): number {
  const { faults, variations } = given;
  if (variations.has("never-holds")) return 0;
  const prefer = request.headers.get("prefer") ?? "";
  for (const preference of prefer.split(/[,;]/)) {
    const [name = "", value = ""] = preference.trim().split(/\s*=\s*/);
    if (name.toLowerCase() !== "wait") continue;
    const text = value.replace(/^"(.*)"$/, "$1");
    if (!/^\d{1,9}$/.test(text)) {
      if (faults.has("fails-on-text-hold")) throw new TypeError(`wait=${value}`);
      return 0;
    }
    const most = variations.has("holds-a-second-at-most") ? 1 : longest;
    return (faults.has("holds-without-limit") ? Number(text) : Math.min(Number(text), most)) * 1000;
  }
  return 0;
}

/**
 * Waits until a run is over or paused, or the time has passed, and returns it as it then is.
 *
 * It looks at the database like any other reader, less often the longer it waits, so that the hold
 * costs the workers next to nothing.
 */
export async function hold(desk: Desk, run: Run, milliseconds: number): Promise<Run> {
  const { given, store } = desk;
  const { faults } = given;
  if (milliseconds === 0) return run;
  const deadline = given.clock() + milliseconds;
  let latest = run;
  let pause = 10;
  while (given.clock() < deadline) {
    if (endsHold(latest, desk)) return faults.has("answers-hold-with-old-status") ? run : latest;
    await given.sleep(pause);
    pause = Math.min(200, Math.ceil(pause * 1.25));
    latest = (await store.get(run.id)) ?? latest;
  }
  if (!isOver(latest.status) && latest.status !== "paused") {
    if (faults.has("fails-when-hold-expires")) throw internal(504);
    if (faults.has("cancels-when-hold-expires")) {
      const cancelled = await store.change(run.id, (one) =>
        happen(one, { type: "cancel" }, { now: given.clock(), faults }),
      );
      return cancelled ?? latest;
    }
  }
  return latest;
}

function endsHold({ status }: Run, { given: { faults } }: Desk): boolean {
  if (faults.has("holds-to-the-last")) return false;
  if (status === "paused") return !faults.has("holds-while-paused");
  return isOver(status) && !(status === "failed" && faults.has("holds-after-failure"));
}
