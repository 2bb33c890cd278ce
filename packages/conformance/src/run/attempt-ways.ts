import type { Lifecycle, Operation } from "@conduct/contract";
import { attemptCells } from "../model/further-attempts.ts";
import type { RichCell } from "../model/richest.ts";
import { representationSchema } from "./representation.ts";
import type { Session } from "./session.ts";

/** Ways to the third attempt, worked out once in a run; where it can be had, nobody else takes up what goes them. */
export function attemptWays(session: Session, lifecycle: Lifecycle): Promise<readonly RichCell[]> {
  return session.once(`attempt ways ${lifecycle.name}`, async () => {
    const schema = representationSchema(session.contract, lifecycle, session.validator);
    const exploration = session.exploration(lifecycle);
    return attemptCells(exploration, session.drafting, schema, (one) => isLeftAlone(session, one));
  });
}

/** What an operation creates can be made in a way in which nobody else takes it up. */
export function isLeftAlone(session: Session, operation: Operation): boolean {
  return session.idleWay(operation) !== undefined;
}
