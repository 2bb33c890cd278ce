import type { Lifecycle, Operation } from "@conduct/contract";
import { birthOf, bornOf } from "./born.ts";
import { creationRequests, creators } from "./creators.ts";
import type { Fixture } from "./fixture.ts";
import { lentMaker } from "./lent-makers.ts";
import { create, isUnreached, type Resource, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";

/** Work whose end somebody has told, and the operation that brings it about. */
export interface KnownWork {
  readonly operation: Operation;

  /** It is one of several that come of the same: which of them ends so, nobody has told. */
  readonly isOneOfMany: boolean;
  begin(): Promise<Resource | Unreached>;
}

/**
 * How work is begun whose end somebody has told: by a request that makes it, or, where none does, by one that makes
 * what it comes from. Undefined where nobody has told of it.
 */
export function knownWork(
  session: Session,
  lifecycle: Lifecycle,
  kind: keyof Fixture,
): KnownWork | undefined {
  const makers = creators(session.contract).filter((one) => one.lifecycle === lifecycle);
  for (const { operation } of makers) {
    const body = session.fixtures[operation.id]?.[kind];
    const [request] = creationRequests(session, lifecycle, operation);
    if (body === undefined || request === undefined) continue;
    return {
      operation,
      isOneOfMany: false,
      begin: () => create(session, operation, lifecycle, { ...request, body }),
    };
  }
  if (makers.length > 0) return undefined;
  const birth = birthOf(session, lifecycle.name);
  if (birth === undefined) return undefined;
  const source = birth.kind === "spawned" ? birth.maker : birth.parent;
  // What has to be led somewhere first is not as somebody has told of it any more.
  const isAtOnce = birth.kind === "listed" || birth.node.steps.length === 1;
  const known = isAtOnce ? knownWork(session, source, kind) : undefined;
  return (
    known && {
      operation: birth.operation,
      isOneOfMany: known.isOneOfMany || (birth.kind === "listed" && !comesAlone(source, lifecycle)),
      begin: async () => {
        const made =
          birth.kind === "spawned" && birth.keeps
            ? await lentMaker(session, `${kind} ${source.name}`, known.begin)
            : await known.begin();
        return isUnreached(made) ? made : bornOf(session, lifecycle, birth, made);
      },
    }
  );
}

/** Each time at most one comes about, by what is done to its parent itself. */
function comesAlone(parent: Lifecycle, { name, events }: Lifecycle): boolean {
  const making = Object.values(parent.events)
    .flatMap(({ cases }) => cases)
    .map(({ causes = [] }) =>
      causes.filter(
        ({ lifecycle, event }) =>
          lifecycle === name && events[event]?.cases.some(({ from }) => from.includes("$none")),
      ),
    );
  const some = making.filter((one) => one.length > 0);
  return (
    some.length > 0 &&
    some.every((one) => one.length === 1 && one.every((cause) => cause.for === undefined))
  );
}
