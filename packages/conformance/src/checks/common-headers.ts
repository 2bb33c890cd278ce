import { broken, held, type Task } from "../check.ts";
import type { Session } from "../run/session.ts";
import { wholeApi } from "../run/whole-api.ts";
import type { Exchange } from "../target/exchange.ts";

/** One task for each header that every reply has to have: what is written is there, and a name of a request names no other. */
export function commonHeaderTasks(session: Session): readonly Task[] {
  return Object.entries(session.contract.headers ?? {}).flatMap(([name, value]): Task[] => {
    if (typeof value !== "string" || (value !== requestId && /\$/.test(value))) return [];
    const whole = wholeApi(session, () => {
      const replies = session.exchanges.filter(isWhole);
      const header = name.toLowerCase();
      const lacking = replies.find(({ reply }) => (reply.headers[header] ?? "") === "");
      if (lacking !== undefined)
        return broken({ expected: `a header ${name}`, observed: "none", story: [lacking] });
      const wrong =
        value === requestId
          ? namesake(replies, header)
          : replies.filter(({ reply }) => reply.headers[header] !== value).slice(0, 1);
      const seen = wrong.at(-1)?.reply.headers[header];
      return seen === undefined
        ? held(replies.length, "no reply was seen")
        : broken({
            expected: value === requestId ? `a ${name} of this request alone` : `${name}: ${value}`,
            observed: seen,
            story: wrong,
          });
    });
    return [{ ...whole, subject: `every reply · ${name}` }];
  });
}

const requestId = "$request.id";

/** What a cache may answer in the name of the server, and what never came from it, may go without. */
function isWhole({ operation, reply }: Exchange): boolean {
  return (
    operation !== undefined && reply.status >= 200 && reply.status < 500 && reply.status !== 304
  );
}

/** Two requests of one name. What is asked once more may be answered by what was answered before. */
function namesake(replies: readonly Exchange[], header: string): readonly Exchange[] {
  const firsts = new Map<string, Exchange>();
  for (const one of replies) {
    const name = one.reply.headers[header] ?? "";
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, one);
    else if (askedBy(first) !== askedBy(one)) return [first, one];
  }
  return [];
}

function askedBy({ request: { method, path } }: Exchange): string {
  return `${method} ${path}`;
}
