// Every subpath, as a user imports it. It compiles only if the types of each resolve.
export { resultOfOpRun } from "@conduct/client/gyoza";
export { statusOfPipelineExecution } from "@conduct/client/moderately";
export { paginate } from "@conduct/client/runtime-v1";
export { checkConformance } from "@conduct/conformance";
export { defineConformance } from "@conduct/conformance/vitest";
export { lintContract } from "@conduct/contract";
export { toSvg } from "@conduct/contract/diagram";
export { gyoza } from "@conduct/contract/gyoza";
export { moderately } from "@conduct/contract/moderately";
export { readContract } from "@conduct/contract/node";
export { toXState } from "@conduct/contract/xstate";
export { createMock } from "@conduct/mock";
export { toHandlers } from "@conduct/mock/msw";
export { serve } from "@conduct/mock/node";
