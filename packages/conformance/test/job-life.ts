import type { Job, World } from "./jobs.ts";

/** What happens to one job, with the sins that lifecycles can have. */
export function createLife({ has, jobs, json, no, time, turn }: World): {
  readonly read: (job: Job) => Response;
  readonly report: (job: Job, body: Record<string, unknown>) => Response;
  readonly cancel: (job: Job) => Response;
  readonly retry: (job: Job) => Response;
  readonly result: (job: Job) => Response;
  readonly show: (job: Job, status?: number, instead?: Record<string, unknown>) => Response;
} {
  /** Counts a read of a job, and returns true from the second one on. */
  function again(job: Job): boolean {
    job.reads = Number(job.reads ?? 0) + 1;
    return Number(job.reads) > 1;
  }

  function read(job: Job): Response {
    if (job.state === "stopping" && again(job)) {
      end(job);
      Object.assign(job, { state: "cancelled", updatedAt: time(), log: [...job.log, "stop"] });
    }
    if (has("works by itself") && job.state === "queued" && again(job)) {
      Object.assign(job, {
        state: "running",
        startedAt: time(),
        updatedAt: time(),
        log: [...job.log, "start"],
      });
    }
    if (has("skips to failure") && job.state === "queued" && job.attempts > 1) {
      return show(job, 200, { state: "failed", reason: "skipped", endedAt: time() });
    }
    if (has("revives cancelled jobs") && job.state === "cancelled" && again(job)) {
      return show(job, 200, { state: "running" });
    }
    if (has("revives finished jobs") && job.state === "succeeded" && again(job)) {
      return show(job, 200, { state: "running" });
    }
    if (has("turns failures into successes") && job.state === "failed" && again(job)) {
      return show(job, 200, { state: "succeeded", result: "late" });
    }
    if (has("cancels by itself") && job.state === "queued" && again(job)) {
      return show(job, 200, { state: "cancelled", endedAt: time() });
    }
    if (has("forgets the start") && job.state === "running")
      return show(job, 200, { state: "queued" });
    if (has("shows unknown states") && job.state === "running")
      return show(job, 200, { state: "paused" });
    if (has("creates anew at each read"))
      return show(job, 200, {
        createdAt: new Date(Date.UTC(2026, 0, 1) + turn() * 1000).toISOString(),
      });
    if (has("touches finished jobs") && job.state === "succeeded") job.note = `read at ${turn()}`;
    if (has("updates backwards")) {
      return show(job, 200, {
        updatedAt: new Date(Date.UTC(2027, 0, 1) - turn() * 1000).toISOString(),
      });
    }
    if (has("counts attempts down") && job.attempt > 1)
      return show(job, 200, { attempt: job.attempt - 1 });
    if (has("rewrites the log") && job.log.length > 1)
      return show(job, 200, { log: job.log.slice(1) });
    return show(job);
  }

  function report(job: Job, body: Record<string, unknown>): Response {
    const { event, text } = body;
    const running = job.state === "running";
    switch (event) {
      case "start":
        if (job.state !== "queued") return illegal(job);
        if (has("refuses to start")) return no(409, "illegal");
        if (!has("starts without a time")) job.startedAt = time();
        return accept(job, "start", has("starts nothing") ? "queued" : "running");
      case "note":
        if (!running) return illegal(job);
        if (!has("loses notes")) job.note = String(text ?? "");
        if (text === undefined) delete job.note;
        if (has("shows notes that it does not keep")) {
          const reply = show(job);
          delete job.note;
          return reply;
        }
        if (has("notes over the attempt")) job.attempt += 1;
        return accept(job, "note", job.state);
      case "succeed":
        if (!running) return illegal(job);
        if (!has("succeeds without a result")) job.result = text ?? "done";
        job.took = has("takes negative time")
          ? -5
          : Date.parse(time()) - Date.parse(String(job.startedAt ?? time()));
        end(job);
        return accept(job, "succeed", "succeeded");
      case "fail":
        if (!running && !(has("fails what is cancelled") && job.state !== "queued"))
          return illegal(job);
        if (job.attempt < job.attempts || has("retries for ever")) {
          job.attempt +=
            has("skips an attempt") || (has("skips the third attempt") && job.attempt > 1) ? 2 : 1;
          delete job.startedAt;
          return accept(job, "fail", "queued");
        }
        if (!has("fails without a reason")) job.reason = text ?? "no reason";
        end(job);
        return accept(job, "fail", "failed");
      default:
        return no(400, "invalid");
    }
  }

  function illegal(job: Job): Response {
    if (has("ignores what is illegal")) return show(job);
    const final = ["succeeded", "failed", "cancelled"].includes(job.state);
    if (has("reopens finished jobs") && final) return accept(job, "start", "running");
    if (has("calls the illegal bad")) return no(400, "illegal");
    if (has("changes what it refuses")) job.note = "refused";
    return no(409, has("codes the illegal otherwise") ? "wrong" : "illegal");
  }

  function cancel(job: Job): Response {
    if (job.state === "stopping") return accept(job, "cancel", "stopping");
    if (job.state === "running")
      return accept(job, "cancel", has("stops nothing") ? "queued" : "stopping");
    if (job.state === "queued") {
      if (has("refuses to cancel")) return no(409, "over");
      if (has("begins what it cancels")) job.startedAt = time();
      end(job);
      if (has("cancels its neighbour")) {
        const all = [...jobs.values()];
        const next = all[all.indexOf(job) + 1];
        if (next?.state === "queued") Object.assign(next, { state: "cancelled", endedAt: time() });
      }
      return accept(job, "cancel", has("cancels nothing") ? job.state : "cancelled");
    }
    if (job.state === "cancelled") {
      if (has("cancels twice")) return accept(job, "cancel", "cancelled");
      if (has("breaks on the second cancel")) return json(500, {});
      return no(409, has("codes the second cancel otherwise") ? "illegal" : "over");
    }
    if (has("cancels finished jobs")) return accept(job, "cancel", "cancelled");
    if (has("takes results away")) delete job.result;
    return no(409, "over");
  }

  function retry(job: Job): Response {
    const again = has("retries twice") && job.state === "queued" && job.attempt > 1;
    const allowed = job.state === "failed" || job.state === "cancelled" || again;
    if (!allowed && !(has("retries successes") && job.state === "succeeded"))
      return no(409, "illegal");
    if (has("refuses to retry")) return no(409, "illegal");
    if (has("tires of retries") && job.attempt > 3) return no(409, "illegal");
    job.attempt += 1;
    delete job.startedAt;
    delete job.endedAt;
    if (!has("keeps old reasons")) delete job.reason;
    return accept(job, "retry", "queued");
  }

  function result(job: Job): Response {
    if (job.state === "succeeded" && !has("hides results")) return json(200, { value: job.result });
    const pending = job.state === "queued" || job.state === "running";
    if (has("serves nothing early") && pending) return json(200, { value: "" });
    if (has("serves nothing late") && !pending) return json(200, { value: "" });
    return no(404, "no-result");
  }

  function end(job: Job): void {
    if (has("ends before it begins")) job.endedAt = "2025-01-01T00:00:00Z";
    else if (!has("ends without a time")) job.endedAt = time();
  }

  function accept(job: Job, event: string, state: string): Response {
    const before = job.state;
    job.state = state;
    const moved = state !== before && !has("updates never");
    const isSilent = event === "cancel" && has("dates no cancellations");
    if (!isSilent && (moved || !(has("updates on moves only") || has("updates never"))))
      // The first of two looks at the clock is the earlier one.
      job.updatedAt = has("looks at its clock twice")
        ? new Date(Date.parse(time()) - 2).toISOString()
        : time();
    if (!has("logs nothing")) job.log = [...job.log, event];
    return show(job, 200, has("answers with the old state") ? { state: before } : {});
  }

  function show(job: Job, status = 200, instead: Record<string, unknown> = {}): Response {
    const { reads: _, ...plain } = { ...job, ...instead };
    const nulls = has("says null for absent")
      ? { result: null, reason: null, startedAt: null, endedAt: null }
      : {};
    const more = has("adds members") ? { region: "north", tags: [] } : {};
    const trace = has("traces its replies") ? { trace: `t-${turn()}-${Math.random()}` } : {};
    const shown: Record<string, unknown> = { ...nulls, ...plain, ...more, ...trace };
    if (has("shows no name")) shown.name = null;
    if (has("shows wrong types")) shown.attempt = String(shown.attempt);
    if (has("answers with 202")) return json(202, shown, { "x-version": "1" });
    if (has("answers in plain text")) {
      return new Response(JSON.stringify(shown), {
        status,
        headers: { "content-type": "text/plain", "x-version": "1" },
      });
    }
    return json(status, shown, { "x-version": "1" });
  }

  return { read, report, cancel, retry, result, show };
}
