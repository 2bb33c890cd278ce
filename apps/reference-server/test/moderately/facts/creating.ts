import { expect } from "vitest";
import type { Fact } from "../../caller.ts";
import { expectError, minimal, pathOf, root, totalOf } from "../acts.ts";

/** How executions begin. */
export const creatingFacts: readonly Fact[] = [
  {
    says: "create answers 201 with a pending execution, every member present",
    async verify(api) {
      const { status, body } = await api.post(root, {
        pipelineConfigurationVersionId: "pipelineconfig_789ghi",
        pipelineInput: { documents: ["doc1.pdf"] },
        pipelineInputSummary: "One document",
        currentStep: 0,
        totalSteps: 4,
        anything: "else",
      });

      expect(status).toBe(201);
      expect(body).toMatchObject({
        pipelineConfigurationVersionId: "pipelineconfig_789ghi",
        pipelineInput: { documents: ["doc1.pdf"] },
        pipelineInputSummary: "One document",
        pipelineOutput: null,
        pipelineOutputSummary: null,
        status: "pending",
        progressData: {},
        pipelineOutputFileUri: null,
        currentStep: 0,
        totalSteps: 4,
        startedAt: null,
        completedAt: null,
        failedAt: null,
        cancelledAt: null,
        pausedAt: null,
      });
      expect(body.updatedAt).toBe(body.createdAt);
      expect((await api.get(pathOf(body))).body).toEqual(body);
    },
  },
  {
    says: "create adopts neither a status nor an id",
    async verify(api) {
      const { body } = await api.post(root, {
        ...minimal,
        status: "completed",
        pipelineExecutionId: "mine",
      });

      expect(body.status).toBe("pending");
      expect(body.pipelineExecutionId).not.toBe("mine");
    },
  },
  {
    says: "create with what does not fit is a 400, and leaves nothing behind",
    async verify(api) {
      const misfits: unknown[] = [
        {},
        { ...minimal, pipelineInput: [] },
        { ...minimal, pipelineInputSummary: 5 },
        { ...minimal, pipelineInputSummary: "x".repeat(1001) },
        { ...minimal, currentStep: -1 },
        { ...minimal, currentStep: 0.5 },
        { ...minimal, totalSteps: 0 },
        { ...minimal, totalSteps: null },
        [],
        "{",
        "",
      ];
      const before = await totalOf(api);
      for (const body of misfits) expectError(await api.post(root, body), 400);
      expect(await totalOf(api)).toBe(before);
      const longest = { ...minimal, pipelineInputSummary: "x".repeat(1000) };
      expect((await api.post(root, longest)).status).toBe(201);
    },
  },
  {
    says: "create with a configuration version that cannot exist is a 404",
    async verify(api) {
      const body = { ...minimal, pipelineConfigurationVersionId: "no such version" };

      expectError(await api.post(root, body), 404);
    },
  },
  {
    says: "everything about an unknown execution is a 404",
    async verify(api) {
      const path = `${root}/nobody`;
      expectError(await api.get(path), 404);
      expectError(await api.patch(path, {}), 404);
      expectError(await api.post(`${path}/cancel`, {}), 404);
      expectError(await api.get(`${path}/output`), 404);
    },
  },
  {
    says: "an error says what was wrong in both places where clients look",
    async verify(api) {
      const { body } = await api.post(root, { ...minimal, totalSteps: 0 });

      expect(body.error).toMatchObject({ path: root, details: body.details });
      expect(body.error.message).toBe(body.message);
      expect(body.error.code).toEqual(expect.any(String));
      expect(body.error.requestId).toEqual(expect.any(String));
      expect(Number.isNaN(Date.parse(body.error.timestamp))).toBe(false);
      expect(body.details).toEqual([
        { field: "totalSteps", message: expect.any(String), value: 0 },
      ]);
    },
  },
];
