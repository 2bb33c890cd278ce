import type { Step } from "../model/node.ts";
import type { Trigger } from "../model/triggers.ts";

/**
 * Steps that the target has refused wherever one was on its way, though the contract lets them be taken: what lies
 * behind them is reached otherwise, if there is another way. Whether they may be refused is judged elsewhere.
 */
export interface ClosedWays {
  /** Notes how a request on the way has ended; `from` is the state in which it was sent. */
  note(trigger: Trigger, from: string, isTaken: boolean): void;

  isClosed(trigger: Trigger, from: string): boolean;

  /** Whether one of some steps is closed. */
  isAmong(steps: readonly Step[]): boolean;

  /** Names all that are closed: as long as it is the same, so are they. */
  readonly key: string;
}

export function watchForClosedWays(): ClosedWays {
  const refused = new Map<string, number>();
  const taken = new Set<string>();
  const nameOf = (trigger: Trigger, from: string) => `${from} ${trigger.name}`;
  const isClosed = (trigger: Trigger, from: string) => {
    const name = nameOf(trigger, from);
    return !taken.has(name) && (refused.get(name) ?? 0) >= enough;
  };
  return {
    note(trigger, from, isTaken) {
      const name = nameOf(trigger, from);
      if (isTaken) taken.add(name);
      else refused.set(name, (refused.get(name) ?? 0) + 1);
    },
    isClosed,
    isAmong: (steps) =>
      steps.some((step, index) => {
        const from = steps[index - 1]?.to;
        return from !== undefined && "trigger" in step && isClosed(step.trigger, from);
      }),
    get key() {
      const closed = [...refused].filter(([name, times]) => times >= enough && !taken.has(name));
      return closed.map(([name]) => name).join(", ");
    },
  };
}

/** Refused once, somebody else may have moved what it was sent to. */
const enough = 2;
