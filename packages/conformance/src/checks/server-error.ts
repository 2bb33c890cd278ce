import { broken, type Check, held } from "../check.ts";
import { wholeApi } from "../run/whole-api.ts";

/** No request, however broken, is answered with a 5xx. */
export const serverError: Check = {
  id: "ER-05",
  phase: "review",
  tasks: (session) => [
    wholeApi(session, () => {
      const { exchanges } = session;
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

/** Overload that says when to come back is no defect. */
function asksForPatience(reply: {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
}) {
  return reply.status === 503 && reply.headers["retry-after"] !== undefined;
}
