import type { Fact } from "../caller.ts";
import { clockFacts } from "./facts/clock.ts";
import { commandFacts } from "./facts/commands.ts";
import { definitionFacts } from "./facts/definitions.ts";
import { eventFacts } from "./facts/events.ts";
import { lifeFacts } from "./facts/life.ts";
import { ruleFacts } from "./facts/rules.ts";

/** What the documents of AI Flow say, statement by statement. */
export const aiFlowFacts: readonly Fact[] = [
  ...lifeFacts,
  ...commandFacts,
  ...ruleFacts,
  ...eventFacts,
  ...clockFacts,
  ...definitionFacts,
];
