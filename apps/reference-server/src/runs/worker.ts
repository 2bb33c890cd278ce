import type { Desk } from "./desk.ts";
import { happen, type Moment, moveTo } from "./moves.ts";
import type { Run } from "./run.ts";
import { tries } from "./webhook.ts";

/**
 * Takes one run that waits for the service itself through its next step, or delivers one message.
 *
 * Returns false if there was nothing to do.
 */
export async function workOnce(desk: Desk): Promise<boolean> {
  const { given, store } = desk;
  const now = given.clock();
  const anyQueue = given.variations.has("serves-all-queues");
  const worked = await store.takeDue({ now, anyQueue }, (run) => takeStep(run, now, desk));
  return (await deliverOne(desk, now)) || worked;
}

/** Between two steps the worker looks whether the run is to be paused or cancelled. */
function takeStep(run: Run, now: number, { given }: Desk): void {
  const { faults, variations, pace } = given;
  const moment = { now, faults };
  const stored = variations.has("files-its-outputs");
  run.dueAt = now + pace * (variations.has("works-slowly") ? 20 : 1);
  if (run.status === "queued") {
    if (faults.has("never-picks-up")) return;
    const worker = variations.has("keeps-workers-anonymous") ? null : "service";
    happen(run, { type: "started", worker }, moment);
    if (variations.has("runs-at-once") && run.ending === "succeeded") end(run, moment, stored);
  } else if (run.status === "pausing") happen(run, { type: "paused" }, moment);
  else if (run.status === "cancelling") {
    const insists = variations.has("finishes-what-it-has-begun") && run.ending === "succeeded";
    if (insists) end(run, moment, stored);
    else happen(run, { type: "cancelled" }, moment);
  } else goOn(run, moment, { given, stored });
}

function goOn(
  run: Run,
  moment: Moment,
  { given: { faults, variations }, stored }: Pick<Desk, "given"> & { readonly stored: boolean },
): void {
  if (run.ending === "endless" || faults.has("never-finishes")) return;
  if (faults.has("goes-back-to-queued") && run.progress === 50) {
    run.progress = 60;
    moveTo(run, "queued", moment);
  } else if (run.progress >= 75 || variations.has("reports-no-progress")) end(run, moment, stored);
  else {
    const message = "On with it.";
    if (variations.has("notes-its-steps")) happen(run, { type: "logged", message }, moment);
    happen(run, { type: "progressed", progress: run.progress + 25 }, moment);
  }
}

function end(run: Run, moment: Moment, stored: boolean): void {
  const fails = run.ending === "failed" || (run.ending === "failed-once" && run.attempt === 1);
  if (fails) happen(run, { type: "failed", message: "The work failed." }, moment);
  else happen(run, { type: "succeeded", output: { echo: run.input }, stored }, moment);
}

async function deliverOne({ given, messenger }: Desk, now: number): Promise<boolean> {
  const { faults, variations } = given;
  const message = await messenger.takeDue(now);
  if (!message) return false;
  if (faults.has("tells-nobody")) {
    await messenger.drop(message.id);
    return true;
  }
  const body = faults.has("tells-the-status-before")
    ? message.body.replace(/"status":"\w+"/, `"status":${/"from":("\w+")/.exec(message.body)?.[1]}`)
    : message.body;
  const named =
    faults.has("names-messages-anew") && message.tries > 0
      ? body.replace(message.id, `${message.id}${message.tries}`)
      : body;
  const headers = { "content-type": "application/json" };
  const send = () =>
    given.deliver(new Request(message.url, { method: "POST", headers, body: named }));
  try {
    const reply = await send();
    if (variations.has("tells-twice")) await send();
    const isTaken =
      reply.ok || (faults.has("takes-any-reply-for-an-answer") && message.tries < tries);
    if (isTaken) await messenger.drop(message.id);
  } catch {
    // Whoever is not there is told again later, as one who answers with anything but a 2xx.
  }
  return true;
}
