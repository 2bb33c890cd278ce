import type { Fact } from "../caller.ts";
import { creatingFacts } from "./facts/creating.ts";
import { endingFacts } from "./facts/ending.ts";
import { listingFacts } from "./facts/listing.ts";
import { movingFacts } from "./facts/moving.ts";
import { refusingFacts } from "./facts/refusing.ts";
import { versionFacts } from "./facts/versions.ts";

/** What the shared contract says in prose and in plain OpenAPI, statement by statement. */
export const runsFacts: readonly Fact[] = [
  ...creatingFacts,
  ...movingFacts,
  ...endingFacts,
  ...listingFacts,
  ...versionFacts,
  ...refusingFacts,
];
