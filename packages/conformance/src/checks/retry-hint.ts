import type { Operation } from "@conduct/contract";
import { broken, type Check, held, type Task } from "../check.ts";
import type { Session } from "../run/session.ts";
import { wholeApi } from "../run/whole-api.ts";
import type { Exchange } from "../target/exchange.ts";

/** A refusal of too many requests says when to come back. */
export const retrySaid: Check = {
  id: "ER-06",
  phase: "review",
  tasks: (session) =>
    tasksOf(
      session,
      (operation) => headersOf(operation, "429").includes("retry-after"),
      ({ reply }) =>
        reply.status !== 429
          ? undefined
          : reply.headers["retry-after"] === undefined
            ? { expected: "a header Retry-After", observed: "none" }
            : "holds",
      "no request was refused for coming too soon",
    ),
};

/** A hint on how long to pause is a number that is not negative, or a date. */
export const hintFormed: Check = {
  id: "LC-WAIT-07",
  phase: "review",
  tasks: (session) =>
    tasksOf(
      session,
      (operation) => hintsOf(session, operation).length > 0,
      ({ reply }, operation) => {
        const sent = hintsOf(session, operation).flatMap(({ header, isHint }) => {
          const text = reply.headers[header];
          return text === undefined ? [] : [{ header, text, isFine: isHint(text.trim()) }];
        });
        const wrong = sent.find(({ isFine }) => !isFine);
        if (wrong === undefined) return sent.length > 0 ? "holds" : undefined;
        return {
          expected: `${wrong.header} is a time to wait`,
          observed: JSON.stringify(wrong.text),
        };
      },
      "no reply said how long to wait",
    ),
};

type Flaw = { readonly expected: string; readonly observed: string } | "holds" | undefined;

/** Replies that were waited out count here too: they are what is asked about. */
function tasksOf(
  session: Session,
  concerns: (operation: Operation) => boolean,
  flawOf: (exchange: Exchange, operation: Operation) => Flaw,
  reason: string,
): readonly Task[] {
  const operations = session.contract.operations.filter(concerns);
  if (operations.length === 0) return [];
  const judge = () => {
    let exercised = 0;
    for (const exchange of [...session.postponed, ...session.exchanges]) {
      const { operation } = exchange;
      if (operation === undefined || !operations.includes(operation)) continue;
      const flaw = flawOf(exchange, operation);
      if (flaw === undefined) continue;
      exercised += 1;
      if (flaw !== "holds") return broken({ ...flaw, story: [exchange], exercised });
    }
    return held(exercised, reason);
  };
  return [wholeApi(session, judge)];
}

interface Hint {
  readonly header: string;
  isHint(text: string): boolean;
}

/** The headers in which an operation tells how long to wait: what the lifecycle names, and Retry-After where it is declared. */
function hintsOf({ contract }: Session, operation: Operation): readonly Hint[] {
  const { fires, reads } = operation;
  const hint = contract.lifecycles[fires?.lifecycle ?? reads ?? ""]?.wait.hint;
  const own = hint?.header.toLowerCase();
  const isDeclared = Object.keys(operation.replies).some((status) =>
    headersOf(operation, status).includes("retry-after"),
  );
  return [
    ...(hint === undefined || own === undefined || own === "retry-after"
      ? []
      : [{ header: own, isHint: hint.unit === "http-date-or-s" ? isRetryAfter : isNumber }]),
    ...(isDeclared || own === "retry-after"
      ? [{ header: "retry-after", isHint: isRetryAfter }]
      : []),
  ];
}

function headersOf({ replies }: Operation, status: string): readonly string[] {
  return Object.keys(replies[status]?.headers ?? {}).map((name) => name.toLowerCase());
}

function isNumber(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text);
}

/** Whole seconds, or one of the three forms of a date in HTTP. */
function isRetryAfter(text: string): boolean {
  return (
    /^\d+$/.test(text) ||
    (/^[A-Z][a-z]{2,8},? .*\d{2}:\d{2}:\d{2}/.test(text) && !Number.isNaN(Date.parse(text)))
  );
}
