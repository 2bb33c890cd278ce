import { broken, held, type Task } from "../check.ts";
import { type Anomaly, anomaliesOf, historiesOf } from "./histories.ts";
import type { Session } from "./session.ts";

/** One task for each lifecycle: no history of its resources has an anomaly of a kind. */
export function anomalyTasks(session: Session, kind: Anomaly["kind"]): readonly Task[] {
  return Object.values(session.contract.lifecycles).map((lifecycle) => ({
    subject: lifecycle.name,
    place: lifecycle.place,
    basis: "documented",
    judge: () => {
      const anomaly = anomaliesOf(session, lifecycle).find((one) => one.kind === kind);
      const looks = historiesOf(session, lifecycle)
        .map(({ sightings }) => sightings.length - 1)
        .reduce((sum, more) => sum + more, 0);
      if (anomaly === undefined) return held(looks, "no resource was seen twice");
      const { history, sighting, possible } = anomaly;
      const before = history.sightings.filter(
        ({ exchange }) => exchange.index < sighting.exchange.index,
      );
      const steps = history.firings.filter(
        ({ exchange }) => exchange.index < sighting.exchange.index,
      );
      const shown = [...steps, ...before.slice(-1), sighting].map(({ exchange }) => exchange);
      return broken({
        expected: `a state that can follow ${[...possible].join(" or ")} by declared events`,
        observed: String(sighting.state),
        story: shown,
        exercised: looks,
      });
    },
  }));
}
