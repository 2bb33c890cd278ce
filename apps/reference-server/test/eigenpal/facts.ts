import type { Fact } from "../caller.ts";
import { cancelFacts } from "./facts/cancel.ts";
import { lifeFacts } from "./facts/life.ts";
import { listFacts } from "./facts/list.ts";

/** What the documents of eigenpal say, statement by statement. */
export const eigenpalFacts: readonly Fact[] = [...lifeFacts, ...cancelFacts, ...listFacts];
