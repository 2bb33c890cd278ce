import { defineConformance } from "@conduct/conformance/vitest";
import { moderately } from "@conduct/contract/moderately";
import { createMock } from "@conduct/mock";

defineConformance({
  contract: moderately,
  target: { url: "http://moderately.test", fetch: createMock(moderately, { basePath: "" }).fetch },
});
