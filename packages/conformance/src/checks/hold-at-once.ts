import { broken, type Check, held, undecided } from "../check.ts";
import { delayOf, slack, stateIn } from "../holds/holding.ts";
import { holdTasks, listTasks } from "../holds/plays.ts";
import { isThere } from "../holds/release.ts";
import { settledOf } from "../holds/settled.ts";
import { stateOf } from "../model/state-of.ts";
import { isSuccess } from "../target/exchange.ts";
import { presentItem } from "./held-lists.ts";

/** A request to wait for what is there already is answered at once. */
export const holdAtOnce: Check = {
  id: "LC-WAIT-03",
  phase: "act",
  tasks: (session) => [
    ...holdTasks(
      session,
      ({ kind }) => kind === "reads",
      (holding, round) => settledOf(session, holding, round),
      ({ reply, resource }, holding) => {
        const story = [...resource.story, reply];
        const { hold, operation, lifecycle } = holding;
        if (!hold.until.includes(stateOf(lifecycle, resource.value) ?? "")) {
          return undecided("it had not come there yet", story);
        }
        const took = delayOf(reply);
        if (took > slack) {
          const observed = reply.reply.status === 0 ? "none" : `an answer after ${took} ms`;
          return broken({ expected: "an answer at once", observed, story });
        }
        const status = hold.status.reached ?? operation.success;
        if (!isSuccess(reply) || reply.reply.status !== status) {
          return broken({
            expected: String(status),
            observed: `${reply.reply.status} ${reply.reply.text.slice(0, 200)}`,
            story,
          });
        }
        const shown = stateIn(holding, reply);
        if (isThere(holding, reply) || shown === undefined) return held(1);
        return undecided(`it was ${shown} by then`, story);
      },
    ),
    ...listTasks(session, presentItem),
  ],
};
