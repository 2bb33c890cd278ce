import type { Operation } from "@conduct/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRouter } from "./router.ts";

const router = createRouter(
  [
    ["GET", "/runs"],
    ["POST", "/runs"],
    ["GET", "/runs/{id}"],
    ["GET", "/runs/latest"],
    ["POST", "/runs/{id}:cancel"],
    ["GET", "/runs/{id}/files/{name}.json"],
    ["GET", "/runs/{run}/events"],
    ["DELETE", "/runs/{id}"],
    ["GET", "/runs/latest/only"],
  ].map(([method, path]) => operation(method ?? "", path ?? "")),
);

describe("createRouter()", () => {
  test.for([
    ["GET", "/runs", "GET /runs", {}],
    ["GET", "/runs/r1", "GET /runs/{id}", { id: "r1" }],
    ["GET", "/runs/latest", "GET /runs/latest", {}],
    ["GET", "/runs/latest/events", "GET /runs/{run}/events", { run: "latest" }],
    ["POST", "/runs/r1:cancel", "POST /runs/{id}:cancel", { id: "r1" }],
    [
      "GET",
      "/runs/r1/files/a.b.json",
      "GET /runs/{id}/files/{name}.json",
      { id: "r1", name: "a.b" },
    ],
    ["GET", "/runs/a%2Fb%20c", "GET /runs/{id}", { id: "a/b c" }],
    ["GET", "/runs/%zz", "GET /runs/{id}", { id: "%zz" }],
    ["HEAD", "/runs", "GET /runs", {}],
    ["DELETE", "/runs/r1", "DELETE /runs/{id}", { id: "r1" }],
  ] as const)("%s %s leads to %s with %j", ([method, path, id, values]) => {
    const route = router.match(method, path);

    expect(route).toMatchObject({ operation: { id }, path: values });
  });

  test("tells the methods of a path that lacks the one asked for", () => {
    expect(router.match("PUT", "/runs")).toEqual({
      operation: undefined,
      allow: ["GET", "POST", "HEAD", "OPTIONS"],
    });
  });

  test.for(["/", "/run", "/runs/", "/runs/r1/", "/runs/r1/nothing", "runs", ""])(
    "finds nothing at %j",
    (path) => {
      expect(router.match("GET", path)).toBeUndefined();
    },
  );

  test("never throws, whatever the path", () => {
    fc.assert(
      fc.property(fc.webPath(), fc.string(), (path, text) => {
        router.match("GET", path);
        router.match("GET", `/runs/${text}`);
      }),
    );
  });
});

function operation(method: string, path: string): Operation {
  return { id: `${method} ${path}`, method, path } as unknown as Operation;
}
