import { defineConformance } from "@conduct/conformance/vitest";
import { runs } from "@conduct/contract/runs";

defineConformance({ contract: runs, target: { url: "http://127.0.0.1:4010/runs" } });
