import { broken, type Check, held } from "../check.ts";
import type { Session } from "../run/session.ts";
import { wholeApi } from "../run/whole-api.ts";
import type { Exchange } from "../target/exchange.ts";

/** No request, however broken, is answered with a 5xx. */
export const serverError: Check = {
  id: "ER-05",
  phase: "review",
  tasks: (session) => [
    wholeApi(session, () => {
      const { exchanges } = session;
      const silent = neverAnswered(session);
      if (silent !== undefined) {
        const observed = "the connection breaks each time, though others are served";
        return broken({ expected: "an answer", observed, story: [silent] });
      }
      const shows = exchanges.filter(({ reply }) => reply.status >= 500 && !asksForPatience(reply));
      const [failed] = shows;
      return failed === undefined
        ? held(exchanges.length)
        : broken({
            expected: "an answer below 500",
            observed: `${failed.reply.status} ${failed.reply.text.slice(0, 200)}`,
            story: [failed],
            shows,
            exercised: exchanges.length,
          });
    }),
  ],
};

/** A request that has never got an answer, however often it was sent: one connection may break at any time. */
function neverAnswered(session: Session): Exchange | undefined {
  const answered = new Set(session.exchanges.map(kindOf));
  const silent = Map.groupBy(session.broken, kindOf);
  return [...silent].find(([kind, all]) => all.length >= 3 && !answered.has(kind))?.[1][0];
}

/** The same request, whichever resource it is for. */
function kindOf({ operation, request: { method, path, body = "" } }: Exchange): string {
  return `${operation?.id ?? `${method} ${path}`} ${body}`;
}

/** Overload that says when to come back is no defect. */
function asksForPatience(reply: {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
}) {
  return reply.status === 503 && reply.headers["retry-after"] !== undefined;
}
