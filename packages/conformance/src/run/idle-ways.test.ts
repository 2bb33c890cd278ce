import type { Operation } from "@conduct/contract";
import { expect, test } from "vitest";
import { idly, idlyPlanned } from "./idle-ways.ts";

const operation = {
  id: "cutKey",
  needs: [{ lifecycle: "Locker", self: "$request.body#/locker", missing: "noLocker" }],
} as unknown as Operation;
const members = { label: "Idle", locker: "mine" };
const session = { idleWay: () => ({ members, instead: { label: "sample" }, told: true }) };
const asks = (body: object) => ({ path: {}, query: {}, headers: {}, body: { ...body } });

test("a plan that names what it needs by a sample takes the name that was given on purpose", () => {
  const request = asks({ label: "sample", locker: "sample", color: "red" });

  expect(idlyPlanned(session, operation, request).body).toEqual({ ...members, color: "red" });
});

test("whoever names it otherwise on purpose is left to it, as is a plan that names none", () => {
  expect(idly(session, operation, asks({ label: "sample", locker: "other" })).body).toEqual({
    label: "Idle",
    locker: "other",
  });
  expect(idlyPlanned(session, operation, asks({ label: "x", locker: null })).body).toEqual({
    label: "x",
    locker: null,
  });
});
