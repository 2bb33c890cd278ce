/** When a worker works, and what it takes first. */
export interface WorkerHabits {
  /** Works from this request of the referee on. */
  readonly begins: number;

  /** Does one thing at every so many requests. */
  readonly every: number;
  readonly takes: "the oldest" | "the newest" | "any";

  /** Leaves alone what is younger than so many requests. */
  readonly age?: number;

  /** Never takes up jobs of this name. */
  readonly spares?: string;
}

type Serve = (request: Request) => Promise<Response>;

/**
 * A server of jobs with a worker beside it: it claims what is queued and drives it to its end, in a
 * time that is counted in requests, so that no verdict depends on the machine.
 */
export function withWorker(serve: Serve, token: string, habits: WorkerHabits) {
  const queued: { readonly id: string; readonly since: number }[] = [];
  let requests = 0;
  let running: string | undefined;
  let draws = 7;

  async function report(id: string, event: string): Promise<boolean> {
    const reply = await serve(
      new Request(`http://jobs.test/jobs/${id}/events`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ event }),
      }),
    );
    return reply.ok;
  }

  function next(): string | undefined {
    const ripe = queued.filter(({ since }) => requests - since >= (habits.age ?? 0));
    draws = (draws * 48_271) % 2_147_483_647;
    const place = {
      "the oldest": 0,
      "the newest": ripe.length - 1,
      any: draws % (ripe.length || 1),
    };
    const chosen = ripe[place[habits.takes]];
    if (chosen !== undefined) queued.splice(queued.indexOf(chosen), 1);
    return chosen?.id;
  }

  async function work(): Promise<void> {
    if (running !== undefined) {
      await report(running, "succeed");
      running = undefined;
      return;
    }
    const id = next();
    if (id !== undefined && (await report(id, "start"))) running = id;
  }

  return {
    async fetch(request: Request): Promise<Response> {
      requests += 1;
      const creates = request.method === "POST" && new URL(request.url).pathname === "/jobs";
      const reply = await serve(request);
      if (creates && reply.status === 201) {
        const job = (await reply.clone().json()) as { readonly id: string; readonly name: string };
        if (job.name !== habits.spares) queued.push({ id: job.id, since: requests });
      }
      if (requests >= habits.begins && requests % habits.every === 0) await work();
      return reply;
    },

    /** Time passes: as much as it takes to answer that many requests. */
    async rest(count: number): Promise<void> {
      for (let one = 0; one < count; one += 1) {
        requests += 1;
        if (requests >= habits.begins && requests % habits.every === 0) await work();
      }
    },
  };
}
