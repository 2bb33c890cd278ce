import { broken, type Check, held } from "../check.ts";
import { wholeApi } from "../run/whole-api.ts";
import type { Exchange } from "../target/exchange.ts";

/** No reply shows a stack trace, a statement in SQL or a path of the server's disk. */
export const errorLeak: Check = {
  id: "ER-03",
  phase: "review",
  tasks: (session) => [
    wholeApi(session, () => {
      const refusals = session.exchanges.filter(({ reply }) => reply.status >= 400);
      const leakIn = ({ reply }: Exchange) => leaks.find(([pattern]) => pattern.test(reply.text));
      for (const exchange of refusals) {
        const leak = leakIn(exchange);
        if (leak !== undefined) {
          const found = leak[0].exec(exchange.reply.text)?.[0] ?? "";
          return broken({
            expected: `a refusal without ${leak[1]}`,
            observed: found.slice(0, 200),
            story: [exchange],
            shows: refusals.filter(leakIn),
            exercised: refusals.length,
          });
        }
      }
      return held(refusals.length, "no request was refused");
    }),
  ],
};

const leaks: readonly (readonly [RegExp, string])[] = [
  [/(\\n|\n)\s+at [\w.$<>[\] ]+ \(?[\w/:.-]+:\d+:\d+\)?/, "a stack trace"],
  [/Traceback \(most recent call last\)/, "a stack trace"],
  [/\bat [\w.$]+\([\w]+\.java:\d+\)/, "a stack trace"],
  [/\bSELECT\b.+\bFROM\b|\bINSERT INTO\b|SQLSTATE|syntax error at or near/, "SQL"],
  [
    /(\/home\/|\/usr\/(local|lib|src)\/|\/var\/(www|lib)\/|[A-Z]:\\\\)[\w./\\-]+/,
    "a path of its disk",
  ],
];
