import type { Contract } from "@conduct/contract";
import { compile, ref, replies } from "./compile.ts";

/**
 * Jobs of a project: work that a server does unseen, with a deadline, files, holds and keys.
 *
 * Small on purpose, with one operation for each thing the shipped contracts do not have.
 */
export function jobs(): Contract {
  return compile({
    openapi: "3.1.0",
    info: { title: "Jobs", version: "1.0.0" },
    servers: [{ url: "https://jobs.example.com/v2" }],
    security: [{ Token: [] }],
    "x-conduct": {
      version: "1.0",
      refusals: { request: "badRequest", credentials: "unauthorized" },
      errors: {
        badRequest: { status: 400, body: { violations: "$violations" } },
        unauthorized: {
          status: 401,
          body: { error: "no token" },
          headers: { "WWW-Authenticate": "Bearer" },
        },
        noJob: { status: 404, body: { error: "no job {$request.path.id}" } },
        noProject: { status: 404, body: { error: "no project {$request.path.project}" } },
        over: { status: 409, body: { error: "{$event} is too late, the job is {$self#/status}" } },
        reused: { status: 422, body: { error: "key {$value} was used before" } },
      },
      lifecycles: {
        Project: {
          schema: "Project",
          missing: "noProject",
          events: {
            open: {
              from: "$none",
              set: { "/id": "$request.path.project", "/title": "$request.body#/title" },
            },
            close: { from: "$any", to: "$none" },
          },
        },
        Job: {
          schema: "Job",
          result: "/rows",
          missing: "noJob",
          illegal: "over",
          states: {
            queued: {},
            running: { enter: { set: { "/started": "$now" } } },
            done: { final: "success", enter: { set: { "/rows": [1, 2] } } },
            failed: { final: "failure" },
            expired: { final: "failure" },
            cancelled: { final: "cancelled" },
          },
          events: {
            create: {
              from: "$none",
              to: "queued",
              merge: "$request.body",
              set: {
                "/project": "$request.path.project",
                "/created": "$now",
                "/started": null,
                "/rows": null,
                "/beats": 0,
              },
            },
            start: { by: "server", from: "queued", to: "running", simulate: { after: "1s" } },
            beat: {
              by: "server",
              from: "running",
              if: { lt: ["$self#/beats", 2] },
              add: { "/beats": 1 },
              simulate: { after: "1s", weight: 1000 },
            },
            finish: {
              by: "server",
              from: "running",
              to: "done",
              simulate: { after: "2s", weight: 1 },
            },
            break: { by: "server", from: ["queued", "running"], to: "failed" },
            expire: {
              by: "clock",
              at: "$self#/deadline",
              from: ["queued", "running"],
              to: "expired",
            },
            nudge: { by: "clock", after: "1h", from: "failed", add: { "/beats": 1 } },
            forget: { by: "clock", after: "1h", from: "done", to: "$none" },
            cancel: {
              cases: [{ from: ["queued", "running"], to: "cancelled" }, { from: "cancelled" }],
            },
            again: {
              from: ["failed", "cancelled", "expired"],
              spawn: {
                event: "Job.create",
                set: { "/name": "$self#/name", "/project": "$self#/project", "/of": "$self#/id" },
              },
            },
          },
        },
      },
    },
    paths: {
      "/projects/{project}": {
        parameters: [{ name: "project", in: "path", required: true, schema: { type: "string" } }],
        put: {
          operationId: "openProject",
          "x-conduct": {
            fires: "Project.open",
            self: "$request.path.project",
            idempotency: "natural",
          },
          requestBody: {
            content: {
              "application/json": {
                schema: { type: "object", properties: { title: { type: "string" } } },
              },
            },
          },
          responses: { "200": replies(ref("Project")) },
        },
        delete: {
          operationId: "closeProject",
          "x-conduct": { fires: "Project.close" },
          responses: { "204": { description: "Closed." } },
        },
      },
      "/projects/{project}/jobs": {
        parameters: [{ name: "project", in: "path", required: true, schema: { type: "string" } }],
        post: {
          operationId: "createJob",
          parameters: [
            { name: "Idempotency-Key", in: "header", schema: { type: "string" } },
            { name: "wait", in: "query", schema: { type: "integer", minimum: 0, maximum: 60 } },
          ],
          requestBody: {
            required: true,
            content: { "application/json": { schema: ref("NewJob") } },
          },
          "x-conduct": {
            fires: "Job.create",
            within: [{ of: "Project", self: "$request.path.project" }],
            idempotency: { key: "header.Idempotency-Key", ttl: "1h", mismatch: "reused" },
            hold: {
              param: "query.wait",
              unit: "s",
              max: "30s",
              until: "$final",
              status: { reached: 201, expired: 202 },
            },
          },
          responses: {
            "201": {
              ...replies(ref("Job")),
              headers: { Location: { required: true, schema: { type: "string" } } },
            },
            "202": replies(ref("Job")),
          },
        },
        get: {
          operationId: "listJobs",
          "x-conduct": {
            lists: "Job",
            within: [{ of: "Project", self: "$request.path.project" }],
            filters: { "path.project": { field: "/project" } },
          },
          responses: { "200": replies({ type: "array", items: ref("Job") }) },
        },
      },
      "/jobs/{id}": {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        get: {
          operationId: "getJob",
          parameters: [{ name: "If-None-Match", in: "header", schema: { type: "string" } }],
          "x-conduct": { reads: "Job" },
          responses: {
            "200": {
              ...replies(ref("Job")),
              headers: { ETag: { required: true, schema: { type: "string" } } },
            },
          },
        },
      },
      "/jobs/{id}/join": {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        get: {
          operationId: "joinJob",
          parameters: [{ name: "Prefer", in: "header", schema: { type: "string" } }],
          "x-conduct": {
            reads: "Job",
            hold: {
              prefer: "wait",
              default: "10s",
              max: "1m",
              until: "$final",
              status: { expired: 202 },
            },
          },
          responses: { "200": replies(ref("Job")), "202": replies(ref("Job")) },
        },
      },
      "/jobs/{id}/cancel": {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        post: {
          operationId: "cancelJob",
          "x-conduct": { fires: "Job.cancel", returns: "none", reply: { "/accepted": true } },
          responses: {
            "202": replies({
              type: "object",
              required: ["accepted"],
              properties: { accepted: { type: "boolean" } },
            }),
            "409": replies({ type: "object" }),
          },
        },
      },
      "/jobs/{id}/again": {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        post: {
          operationId: "repeatJob",
          "x-conduct": { fires: "Job.again", returns: "spawned" },
          responses: { "201": replies(ref("Job")) },
        },
      },
      "/version": {
        get: {
          operationId: "getVersion",
          security: [],
          responses: {
            "200": {
              description: "It.",
              content: {
                "application/json": { schema: { type: "object" }, example: { version: "2.1" } },
              },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: { Token: { type: "http", scheme: "bearer" } },
      schemas: {
        Project: {
          type: "object",
          required: ["id", "title", "color"],
          properties: {
            id: { type: "string" },
            title: { type: ["string", "null"] },
            color: { type: "string", enum: ["red", "blue"] },
          },
        },
        NewJob: {
          type: "object",
          required: ["name"],
          properties: {
            name: { type: "string", minLength: 1 },
            deadline: { type: "string", format: "date-time" },
          },
        },
        Job: {
          type: "object",
          required: ["id", "name", "status", "created", "started", "rows"],
          properties: {
            id: { type: "string", pattern: "^job_[a-z0-9]{6}$", readOnly: true },
            name: { type: "string" },
            project: { type: "string" },
            of: { type: "string" },
            status: {
              type: "string",
              enum: ["queued", "running", "done", "failed", "expired", "cancelled"],
            },
            created: { type: "string", format: "date-time" },
            deadline: { type: "string", format: "date-time" },
            started: { type: ["string", "null"], format: "date-time" },
            rows: { type: ["array", "null"], items: { type: "integer" } },
            beats: { type: "integer" },
          },
        },
      },
    },
  });
}
