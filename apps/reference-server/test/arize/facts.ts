import type { Fact } from "../caller.ts";
import { pageFacts } from "./facts/pages.ts";
import { runFacts } from "./facts/runs.ts";
import { taskFacts } from "./facts/tasks.ts";

/** What the documents of arize say, statement by statement. */
export const arizeFacts: readonly Fact[] = [...taskFacts, ...runFacts, ...pageFacts];
