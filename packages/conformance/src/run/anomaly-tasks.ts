import type { Basis } from "@conduct/contract";
import { broken, held, type Task } from "../check.ts";
import { weakest } from "../model/outcomes.ts";
import { isSafe, isSuccess, mayLieBetween } from "../target/exchange.ts";
import { type Anomaly, anomaliesOf, historiesOf } from "./histories.ts";
import type { Firing, Sighting } from "./journal.ts";
import type { Session } from "./session.ts";

/** One task for each lifecycle: no history of its resources has an anomaly of a kind. */
export function anomalyTasks(session: Session, kind: Anomaly["kind"]): readonly Task[] {
  return Object.values(session.contract.lifecycles).map((lifecycle) => ({
    subject: lifecycle.name,
    place: lifecycle.place,
    basis: "documented",
    judge: () => {
      const found = anomaliesOf(session, lifecycle).filter((one) => one.kind === kind);
      const anomaly =
        found.find((one) => isUnasked(session, one)) ??
        found.find((one) => !isListed(one)) ??
        found[0];
      const looks = historiesOf(session, lifecycle)
        .map(({ sightings }) => sightings.length - 1)
        .reduce((sum, more) => sum + more, 0);
      if (anomaly === undefined) return held(looks, "no resource was seen twice");
      const { history, sighting, possible } = anomaly;
      const before = seenBefore(anomaly);
      const steps = history.firings.filter(
        ({ exchange }) => exchange.index < sighting.exchange.index,
      );
      const shown = [...steps, ...before.slice(-1), sighting].map(({ exchange }) => exchange);
      return broken({
        expected: `a state that can follow ${[...possible].join(" or ")} by declared events`,
        observed: String(sighting.state),
        story: shown,
        basis: basisOf(anomaly),
        exercised: looks,
        ...wayOf(session, anomaly),
      });
    },
  }));
}

function isListed({ sighting }: Anomaly): boolean {
  return sighting.via === "list";
}

/** It was over, nothing was asked of it since, and nothing was written anywhere between the two looks. */
function isUnasked(session: Session, anomaly: Anomaly): boolean {
  const { kind, history, sighting } = anomaly;
  if (kind !== "left-final" || isListed(anomaly)) return false;
  const before = seenBefore(anomaly);
  const elsewhere = before.findLastIndex(({ state }) => state !== before.at(-1)?.state);
  const [ended, last] = [before[elsewhere + 1], before.at(-1)];
  const isAsked = [...history.firings, ...history.bulk].some(({ exchange }) =>
    mayLieBetween(exchange, ended?.exchange, sighting.exchange),
  );
  // What a reply says ahead of what is so is another matter.
  return (
    last?.via === "read" &&
    !isAsked &&
    !session.exchanges.some(
      (one) => !isSafe(one.request) && mayLieBetween(one, last.exchange, sighting.exchange),
    )
  );
}

function wayOf(session: Session, anomaly: Anomaly): { readonly way?: string } {
  if (isListed(anomaly)) return { way: "in a list" };
  if (isUnasked(session, anomaly)) return { way: "unasked" };
  return acceptedBefore(anomaly).length > 0 ? { way: "after a request" } : {};
}

/**
 * How sure it is that this must not be. What is final is final; but where a request was accepted that
 * the author only assumes to be refused, what follows from it is assumed too.
 */
function basisOf(anomaly: Anomaly): Basis {
  if (anomaly.kind === "left-final") return "documented";
  const { events } = anomaly.history.lifecycle;
  return weakest(
    ...acceptedBefore(anomaly).map(({ event }) => events[event ?? ""]?.basis ?? "documented"),
  );
}

/** The requests that were accepted between the look that surprises and the one before it. */
function acceptedBefore(anomaly: Anomaly): readonly Firing[] {
  const { history, sighting } = anomaly;
  const last = seenBefore(anomaly).at(-1);
  return history.firings.filter(
    ({ exchange }) =>
      isSuccess(exchange) && mayLieBetween(exchange, last?.exchange, sighting.exchange),
  );
}

function seenBefore({ history, sighting }: Anomaly): readonly Sighting[] {
  return history.sightings.filter(({ exchange }) => exchange.index < sighting.exchange.index);
}
