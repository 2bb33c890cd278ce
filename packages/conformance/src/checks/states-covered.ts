import { type Check, held, undecided } from "../check.ts";

/** Every declared state is seen at least once: else nothing is known about it. */
export const statesCovered: Check = {
  id: "LC-SEQ-04",
  phase: "review",
  tasks: (session) =>
    Object.values(session.contract.lifecycles).map((lifecycle) => ({
      subject: lifecycle.name,
      place: lifecycle.place,
      basis: "documented",
      judge: () => {
        const seen = new Set(
          session.sightings.filter((one) => one.lifecycle === lifecycle).map(({ state }) => state),
        );
        const unseen = Object.keys(lifecycle.states).filter((state) => !seen.has(state));
        return unseen.length === 0
          ? held(seen.size)
          : undecided(`never seen: ${unseen.join(", ")}`);
      },
    })),
};
