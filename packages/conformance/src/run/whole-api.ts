import type { Finding, Task } from "../check.ts";
import type { Session } from "./session.ts";

/** A task about the API as a whole. */
export function wholeApi(session: Session, judge: () => Finding | Promise<Finding>): Task {
  const { title, source } = session.contract;
  return {
    subject: title,
    place: { file: source, line: 1, column: 1, pointer: "" },
    basis: "documented",
    judge,
  };
}
