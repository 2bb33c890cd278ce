import { defineConformance } from "@conduct/conformance/vitest";
import { gyoza } from "@conduct/contract/gyoza";

defineConformance({ contract: gyoza, target: { url: "http://127.0.0.1:4010/gyoza" } });
