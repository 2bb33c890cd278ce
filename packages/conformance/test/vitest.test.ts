import { defineConformance } from "@conduct/conformance/vitest";
import { createJobs } from "./jobs.ts";
import { jobsContract } from "./judge-jobs.ts";

defineConformance({
  contract: await jobsContract(),
  target: { url: "http://jobs.test", fetch: createJobs() },
  only: ["LC-CAN-*", "PG-B-*"],
  seed: 1,
});
