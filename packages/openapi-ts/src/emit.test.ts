import type { Pagination } from "@conduct/contract";
import { describe, expect, test } from "vitest";
import { generated } from "../test/generated.ts";
import { jobs, tinyContract } from "../test/tiny-contract.ts";
import { paginationSpec } from "./emit-paginator.ts";

const ok = (schema: string) =>
  `{ "200": { description: OK, content: { application/json: { schema: ${schema} } } } }`;
const job = '{ $ref: "#/components/schemas/Job" }';
const jobList = `{ type: object, required: [data], properties: { data: { type: array, items: ${job} }, next: { type: string } } }`;

describe("the waiter", () => {
  test("returns what the status says, and takes the status to expect", async () => {
    const document = jobs({ lifecycle: "result: /out", schema: "out: { type: string }" });

    await generated(tinyContract(document), (client) => {
      expect(client.complaints()).toEqual([]);
      expect(
        client.complaints(`
          import { waitForJob } from "./index.ts";
          const job = await waitForJob({ path: { id: "1" } });
          export const status: "done" | "failed" = job.status;
          export const done: string | undefined = (await waitForJob({ path: { id: "1" }, expect: "done" })).out;
        `),
      ).toEqual([]);
      expect(
        client.complaints(`
          import { waitForJob } from "./index.ts";
          const job = await waitForJob({ path: { id: "1" } });
          job.out;
          await waitForJob({ path: { id: "1" }, expect: "open" });
        `),
      ).toEqual([
        expect.stringContaining("Property 'out' does not exist on type"),
        expect.stringContaining(`Type '"open"' is not assignable`),
      ]);
    });
  });

  test("has the names, the pace and the headers that the contract gives it", async () => {
    const lifecycle = `
wait: { every: 500ms, backoff: 2, max: 8s, timeout: 1m, hint: { header: X-Poll-Ms, unit: ms } }
waiters: { Gone: { until: done, fails: failed, gone: success, description: "Waits for the end." } }`;

    await generated(tinyContract(jobs({ lifecycle })), ({ conduct, complaints }) => {
      expect(complaints()).toEqual([]);
      expect(conduct).toContain('hint: { header: "X-Poll-Ms", unit: "ms" }');
      expect(conduct).toMatch(/every: 500,\s+backoff: 2,\s+max: 8000,\s+timeout: 60000,/);
      expect(conduct).toMatch(/until: \["done"\],\s+fails: \["failed"\],\s+gone: "success",/);
      expect(conduct).toMatch(/\* Waits for the end\.[\s\S]*export function waitForJobGone</);
      expect(conduct).toContain("): Promise<JobOf<Expected> | undefined>");
    });
  });

  test("asks a server that can hold its answer to do so", async () => {
    const document = jobs().replace(
      "x-conduct: { reads: Job }",
      "x-conduct: { reads: Job, hold: { prefer: wait, max: 30s } }",
    );

    await generated(tinyContract(document), ({ conduct }) => {
      expect(conduct).toContain('hold: { role: "header.Prefer", unit: "prefer", max: 30000 }');
    });
  });

  test("is not there for a resource that nobody can read, and the rest is", async () => {
    const document = jobs().replace("x-conduct: { reads: Job }", "summary: Shows a job.");

    await generated(tinyContract(document), ({ conduct, complaints }) => {
      expect(complaints()).toEqual([]);
      expect(conduct).not.toContain("waitFor");
      expect(conduct).toContain('export type JobStatus = "open" | "done" | "failed";');
      expect(conduct).toContain("export function canFireJob(");
    });
  });

  test("is not there where nothing ever ends", async () => {
    const document = jobs()
      .replace("        done: { final: success }\n        failed: { final: failure }\n", "")
      .replaceAll(/, to: (done|failed)/g, "");

    await generated(tinyContract(document), ({ conduct, complaints }) => {
      expect(complaints()).toEqual([]);
      expect(conduct).not.toContain("waitForJob");
      expect(conduct).toContain("export type JobFinalStatus = never;");
    });
  });
});

describe("the types of each status", () => {
  test("know what holds, for a resource within an envelope too", async () => {
    const document = jobs({ schema: "endedAt: { type: [string, 'null'] }" })
      .replace(
        "done: { final: success }",
        "done: { final: success, holds: { present: $self#/endedAt } }",
      )
      .replace("open: {}", "open: { holds: { absent: $self#/endedAt } }")
      .replace("{ reads: Job }", "{ reads: Job, view: /job }")
      .replace(`schema: ${job}`, `schema: { type: object, properties: { job: ${job} } }`);

    await generated(tinyContract(document), ({ complaints }) => {
      expect(
        complaints(`
          import { type JobOf, waitForJob } from "./index.ts";
          export const ended: string = (await waitForJob({ path: { id: "1" }, expect: "done" })).endedAt;
          export const open: null | undefined = ({} as JobOf<"open">).endedAt;
        `),
      ).toEqual([]);
      expect(
        complaints(`
          import type { JobOf } from "./index.ts";
          export const ended: string = ({} as JobOf<"failed">).endedAt;
        `),
      ).toEqual([expect.stringContaining("is not assignable to type 'string'")]);
    });
  });

  test("keep out of the way of a schema that has the name already", async () => {
    const document = jobs({
      more: "JobStatus: { type: string, enum: [open, done, failed] }",
      schema: 'next: { $ref: "#/components/schemas/JobStatus" }',
    });

    await generated(tinyContract(document), ({ files, complaints }) => {
      expect(complaints()).toEqual([]);
      expect(files.get("index.ts")).toMatch(/type JobStatus as JobStatus2.*conduct\.gen/);
      expect(files.get("index.ts")).toMatch(/ JobStatus\b.*types\.gen/);
    });
  });

  test("survive states whose names are no names", async () => {
    const document = jobs()
      .replaceAll(/\bfailed\b/g, "not-ok")
      .replaceAll(/\bdone\b/g, "2xx");

    await generated(tinyContract(document), ({ conduct, complaints }) => {
      expect(complaints()).toEqual([]);
      expect(conduct).toContain('"not-ok": { value: { "/status": "not-ok" }, final: "failure" }');
    });
  });
});

test("a resource that has no status is left out", async () => {
  const document = jobs().replace(
    "  lifecycles:\n",
    "  lifecycles:\n    Team: { events: { found: { by: server, from: $none, to: exists } } }\n",
  );

  await generated(tinyContract(document), ({ conduct, complaints }) => {
    expect(complaints()).toEqual([]);
    expect(conduct).toContain("type JobStatus");
    expect(conduct).not.toContain("Team");
  });
});

describe("create and wait", () => {
  const create = (inner: string, path = "/jobs") => `
${path}:
  post:
    operationId: createJob
    x-conduct: { fires: Job.create }
    ${inner}
    requestBody: { required: true, content: { application/json: { schema: { type: object } } } }
    responses: ${ok(job)}`;

  test("creates by the creating operation, and reads by its id", async () => {
    await generated(
      tinyContract(jobs({ paths: create("summary: Make one.") })),
      ({ conduct, complaints }) => {
        expect(complaints()).toEqual([]);
        expect(conduct).toMatch(
          /createJobAndWait<[\s\S]*created: \{ id: "\/id", param: "path\.id" \},\s+carry: \[\],/,
        );
      },
    );
  });

  test("finds the id where the reply shows it under another name", async () => {
    const reply = create("summary: Make one.").replace(
      "{ fires: Job.create }",
      "{ fires: Job.create, reply: { /made/jobId: $self#/id } }",
    );

    await generated(tinyContract(jobs({ paths: reply })), ({ conduct, complaints }) => {
      expect(complaints()).toEqual([]);
      expect(conduct).toContain('created: { id: "/made/jobId", param: "path.id" }');
    });
  });

  test("reads by the id where a name would do too", async () => {
    const document = jobs({ paths: create("summary: Make one.") }).replace(
      "{ reads: Job }",
      "{ reads: Job, self: [$request.path.id, { match: { /status: $request.path.id } }] }",
    );

    await generated(tinyContract(document), ({ conduct, complaints }) => {
      expect(complaints()).toEqual([]);
      expect(conduct).toContain('param: "path.id"');
    });
  });

  test("is not there when reading needs more than the creation has", async () => {
    const document = jobs({ paths: create("summary: Make one.") })
      .replace("/jobs/{id}:", "/teams/{team}/jobs/{id}:")
      .replace("{ reads: Job }", "{ reads: Job, self: $request.path.id }")
      .replace(
        "[{ name: id,",
        "[{ name: team, in: path, required: true, schema: { type: string } }, { name: id,",
      );

    await generated(tinyContract(document), ({ conduct }) => {
      expect(conduct).toContain("waitForJob");
      expect(conduct).not.toContain("AndWait");
    });
  });

  test("carries the path parameters that both have", async () => {
    const team = "parameters: [{ name: team, in: path, required: true, schema: { type: string } }]";
    const document = jobs({ paths: create(team, "/teams/{team}/jobs") })
      .replace("/jobs/{id}:", "/teams/{team}/jobs/{id}:")
      .replace("{ reads: Job }", "{ reads: Job, self: $request.path.id }")
      .replace(
        "[{ name: id,",
        "[{ name: team, in: path, required: true, schema: { type: string } }, { name: id,",
      );

    await generated(tinyContract(document), ({ conduct, complaints }) => {
      expect(complaints()).toEqual([]);
      expect(conduct).toContain('carry: ["team"]');
    });
  });
});

describe("the paginator", () => {
  const list = (pagination: string, parameters: string) => `
/jobs:
  get:
    operationId: listJobs
    x-conduct: { lists: Job, pagination: ${pagination} }
    parameters: [${parameters}]
    responses: ${ok(jobList)}`;
  const cursor = "{ name: cursor, in: query, schema: { type: string } }";
  const forward =
    "{ style: cursor, request: { cursor: cursor }, response: { items: /data, next: /next } }";

  test("yields the items of the envelope", async () => {
    await generated(tinyContract(jobs({ paths: list(forward, cursor) })), ({ complaints }) => {
      expect(
        complaints(`
          import { type Job, paginateListJobs } from "./index.ts";
          export const jobs: Job[] = await Array.fromAsync(paginateListJobs());
          for await (const page of paginateListJobs({ limit: 3, query: { cursor: "x" } }).pages()) {
            export_(page.items, page.reply.next);
          }
          function export_(_items: readonly Job[], _next: string | undefined): void {}
        `),
      ).toEqual([]);
    });
  });

  test.for(["exact", "capped", "estimate"])("is told of totals that are %s", (total) => {
    const offsets = `
style: offset
request: { offset: offset }
response: { items: /data, total: /total, pages: /pages }
total: ${total}`;
    const parameter = "{ name: offset, in: query, schema: { type: integer } }";
    const pagination = `{ ${offsets.trim().replaceAll("\n", ", ")} }`;
    const contract = tinyContract(jobs({ paths: list(pagination, parameter) }));
    const found = contract.operations.find(({ id }) => id === "listJobs")?.pagination;

    const { response } = paginationSpec(found as Pagination) as { response: object };

    // The list is read up to them, and these may fall short of its end.
    const told = { total: "/total", pages: "/pages" };
    expect(response).toEqual({ items: "/data", ...(total === "exact" ? told : {}) });
  });

  test("goes back only where the list can", async () => {
    const program =
      'import { paginateListJobs } from "./index.ts"; paginateListJobs({ direction: "backward" });';
    const both =
      "{ style: keyset, request: { after: after, before: before }, response: { items: /data }, order: { by: /id, dir: asc } }";
    const keys =
      "{ name: after, in: query, schema: { type: string } }, { name: before, in: query, schema: { type: string } }";

    await generated(tinyContract(jobs({ paths: list(both, keys) })), ({ complaints }) => {
      expect(complaints(program)).toEqual([]);
    });
    await generated(tinyContract(jobs({ paths: list(forward, cursor) })), ({ complaints }) => {
      expect(complaints(program)).toEqual([expect.stringContaining("'direction' does not exist")]);
    });
  });
});

describe("the product", () => {
  const output = (cases: string, schema: string) => `
/jobs/{id}/output:
  get:
    operationId: getJobOutput
    x-conduct: { yields: { of: Job, in: [done], cases: [${cases}] } }
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses: ${ok(schema)}`;
  const inline =
    "{ type: object, required: [kind, data], properties: { kind: { const: inline }, data: { type: array, items: { type: number } } } }";
  const stored =
    "{ type: object, required: [kind, url], properties: { kind: { const: stored }, url: { type: string }, zip: { type: string } } }";

  test("is told apart by the constants that differ, and typed by the one in the reply", async () => {
    const cases = `
      { if: { present: $self#/id }, file: { of: [1], media: application/json, encoding: gzip }, body: { kind: stored, url: $file.url, zip: gzip }, fetch: "$response.body#/url", encoding: "$response.body#/zip", media: application/json },
      { body: { kind: inline, data: [1] }, value: "$response.body#/data" }`.replaceAll("\n", " ");
    const document = jobs({ paths: output(cases, `{ oneOf: [${inline}, ${stored}] }`) });

    await generated(tinyContract(document), ({ conduct, complaints }) => {
      expect(conduct).toContain('when: { "/kind": "stored" }');
      expect(conduct).toContain('{ when: { "/kind": "inline" }, value: "/data" }');
      expect(
        complaints(`
          import { fetchJobProduct } from "./index.ts";
          export const data: number[] = await (await fetchJobProduct({ path: { id: "1" } })).json();
        `),
      ).toEqual([]);
    });
  });

  test("is the reply itself where nothing else is said", async () => {
    await generated(
      tinyContract(jobs({ paths: output("", inline).replace(", cases: []", "") })),
      (client) => {
        expect(client.complaints()).toEqual([]);
        expect(client.conduct).toContain('[{ when: {}, value: "" }]');
      },
    );
  });
});

describe("cancel and wait", () => {
  const cancel = (inner = "") => `
/jobs/{id}/cancel:
  post:
    operationId: stopJob
    x-conduct: { fires: Job.stop }
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }${inner}]
    responses: ${ok(job)}`;
  const stopping = (states: string, events: string, paths = cancel()) =>
    tinyContract(
      jobs({ paths })
        .replace("failed: { final: failure }", `failed: { final: failure }\n        ${states}`)
        .replace(
          "fail: { by: worker",
          `${events.replaceAll("\n", "\n        ")}\n        fail: { by: worker`,
        )
        .replace("[open, done, failed]", "[open, done, failed, stopping, stopped]"),
    );
  const stopped = "stopped: { final: cancelled }";

  test("is there where an event cancels at once, and knows how its reply shows that", async () => {
    const contract = stopping(stopped, "stop: { from: open, to: stopped }");

    await generated(contract, ({ conduct, complaints }) => {
      expect(complaints()).toEqual([]);
      expect(conduct).toMatch(
        /function stopJobAndWait<Expected extends JobFinalStatus = JobFinalStatus>/,
      );
      expect(conduct).toMatch(
        /until: \["done", "failed", "stopped"\],\s+refused: \[\],\s+cancelling: \[\],\s+shows: true,\s+path: \{ id: "id" \},/,
      );
    });
  });

  test("is there where an event only asks for the cancellation", async () => {
    const contract = stopping(
      `stopping: {}\n        ${stopped}`,
      "stop: { from: open, to: stopping }\nhalt: { by: worker, from: stopping, to: stopped }",
    );

    await generated(contract, ({ conduct }) => {
      expect(conduct).toContain("function stopJobAndWait<");
      expect(conduct).toContain('cancelling: ["stopping"]');
    });
  });

  test("is not there for an event after which all is possible", async () => {
    const contract = stopping(
      `stopping: {}\n        ${stopped}`,
      "stop: { from: open, to: stopping }\nhalt: { by: worker, from: stopping, to: [stopped] }".replace(
        "to: [stopped] }",
        "to: stopped }\nend: { by: worker, from: stopping, to: done }",
      ),
    );

    await generated(contract, ({ conduct }) => {
      expect(conduct).not.toContain("AndWait");
    });
  });

  test("takes the refusal that the contract names for one", async () => {
    const contract = stopping(stopped, "stop: { from: open, to: stopped, otherwise: 409 }");

    await generated(contract, ({ conduct }) => {
      expect(conduct).toContain("refused: [409]");
    });
  });
});

describe("following", () => {
  const eventList = (annotation: string, parameter = "after") => `
/jobs/{id}/events:
  get:
    operationId: listJobEvents
    x-conduct: ${annotation}
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: ${parameter}, in: query, schema: { type: integer } }
    responses: ${ok("{ type: object, required: [data], properties: { data: { type: array, items: { type: object, required: [n, what], properties: { n: { type: integer }, what: { type: string } } } } } }")}`;
  const schema =
    "log: { type: array, items: { type: object, properties: { n: { type: integer }, what: { type: string } } } }";
  const filtered =
    "{ lists: { of: Job, at: /log, with: { /n: $index, /status: $self#/status } }, pagination: { style: none, response: { items: /data } }, filters: { after: { field: /n, op: gt, as: number } } }";

  test("is there for elements that can be asked for by their index", async () => {
    await generated(
      tinyContract(jobs({ schema, paths: eventList(filtered) })),
      ({ conduct, complaints }) => {
        expect(conduct).toMatch(
          /followJobLog\([\s\S]*index: "\/n",\s+param: "query\.after",\s+borrowed: \["status"\],/,
        );
        expect(
          complaints(`
            import { followJobLog } from "./index.ts";
            for await (const { what } of followJobLog({ path: { id: "1" }, from: { index: 3 } })) take(what);
            function take(_what: string): void {}
          `),
        ).toEqual([]);
      },
    );
  });

  test.for([
    ["that show no index", filtered.replace("/n: $index, ", "")],
    ["that cannot be asked for", filtered.replace("op: gt", "op: eq")],
  ] as const)("is not there for elements %s", async ([, annotation]) => {
    await generated(tinyContract(jobs({ schema, paths: eventList(annotation) })), ({ conduct }) => {
      expect(conduct).not.toContain("followJob");
    });
  });

  test("is not there for elements that change", async () => {
    const changing = jobs({ schema, paths: eventList(filtered) }).replace(
      "from: open, to: done }",
      "from: open, to: done, set: { /log/-1/what: over } }",
    );

    await generated(tinyContract(changing), ({ conduct }) => {
      expect(conduct).not.toContain("followJob");
    });
  });
});

describe("the client", () => {
  const keyed = (key: string) => `
/jobs:
  post:
    operationId: createJob
    x-conduct: { fires: Job.create, idempotency: ${key} }
    parameters: [{ name: Key, in: header, schema: { type: string } }]
    requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { uuid: { type: string } } } } } }
    responses: ${ok(job)}`;

  test.for([
    ["{ key: header.Key }", '{ keys: { "POST /jobs": "header.Key" } }'],
    ["{ key: body#/uuid }", '{ keys: { "POST /jobs": "body#/uuid" } }'],
    ["natural", '{ repeatable: ["POST /jobs"] }'],
  ] as const)("knows what may be repeated: %s", async ([key, spec]) => {
    await generated(tinyContract(jobs({ paths: keyed(key) })), ({ files, conduct, complaints }) => {
      expect(complaints()).toEqual([]);
      expect(conduct).toContain(spec);
      expect(files.get("client.gen.ts")).toContain(`prepareClient(client, ${spec});`);
    });
  });

  test("takes `retry` for all calls and for one", async () => {
    await generated(tinyContract(jobs()), ({ complaints }) => {
      expect(
        complaints(`
          import { client, createClient, getJob } from "./index.ts";
          createClient({ retry: { tries: 5 } });
          client.setConfig({ retry: { tries: 1 } });
          await getJob({ path: { id: "1" }, retry: { withinMs: 100 } });
        `),
      ).toEqual([]);
      expect(
        complaints(
          'import { getJob } from "./index.ts"; await getJob({ path: { id: "1" }, retry: { times: 1 } });',
        ),
      ).toEqual([expect.stringContaining("'times' does not exist")]);
    });
  });

  test("reads server-sent events where an operation sends them, and else leaves that out", async () => {
    const streams = jobs().replace("application/json: { schema:", "text/event-stream: { schema:");

    await generated(tinyContract(streams), ({ files }) => {
      expect(files.get("core/serverSentEvents.gen.ts")).toContain("getReader()");
    });
    await generated(tinyContract(jobs()), ({ files, complaints }) => {
      expect(complaints()).toEqual([]);
      expect(files.get("core/serverSentEvents.gen.ts")).not.toContain("getReader()");
    });
  });
});

describe("the events", () => {
  test("say from where they are possible", async () => {
    await generated(tinyContract(jobs()), ({ conduct, complaints }) => {
      expect(complaints()).toEqual([]);
      expect(conduct).toContain('export type JobEvent = "finish" | "fail";');
      expect(conduct).toContain('  finish: ["open"],\n  fail: ["open"],\n');
    });
  });
});
