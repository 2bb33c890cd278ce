import type { Lifecycle, Operation } from "@conduct/contract";
import { broken, type Check, held, type Task, undecided } from "../check.ts";
import { birthOf } from "../run/born.ts";
import { creatorOf, creators } from "../run/creators.ts";
import { readerOf } from "../run/representation.ts";
import { create, isUnreached, readAgain, shownId } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { createSome, fewBorn } from "../run/watch.ts";

/** What is lost now and then is lost: one look is not enough. Others have looked at what they created too. */
const looks = 4;
const fewest = 2;

/** What was created, or came about by the way, can be read by its identifier at once. */
export const createdReadable: Check = {
  id: "LC-CRE-02",
  phase: "act",
  tasks: (session) => [...createdTasks(session), ...bornTasks(session)],
};

/** One task for each lifecycle whose resources come about by what is done to others. */
function bornTasks(session: Session): readonly Task[] {
  const made = new Set(creators(session.contract).map(({ lifecycle }) => lifecycle));
  return Object.values(session.contract.lifecycles)
    .filter((lifecycle) => !made.has(lifecycle))
    .filter(({ name }) => birthOf(session, name) !== undefined)
    .filter((lifecycle) => readerOf(session.contract, lifecycle) !== undefined)
    .map((lifecycle) => ({
      subject: lifecycle.name,
      place: lifecycle.place,
      basis: "documented",
      judge: async () => {
        const born = await createSome(session, lifecycle, fewBorn);
        for (const one of born) {
          const read = await readAgain(session, one);
          if (!isUnreached(read)) continue;
          const { unreached: observed, story } = read;
          return broken({ expected: `the resource ${one.id}`, observed, story });
        }
        return held(born.length, "none has come about");
      },
    }));
}

function createdTasks(session: Session): readonly Task[] {
  return creators(session.contract)
    .filter(({ lifecycle }) => readerOf(session.contract, lifecycle) !== undefined)
    .map(({ operation, lifecycle }) => ({
      subject: operation.id,
      place: operation.place,
      basis: operation.basis,
      judge: async () => {
        const creator = creatorOf(session, lifecycle);
        if (creator === undefined)
          return undecided(`no valid request for ${operation.id} could be made`);
        const turns = Math.max(fewest, looks - readSoFar(session, operation, lifecycle));
        for (let turn = 0; turn < turns; turn += 1) {
          const made = await create(session, creator.operation, lifecycle, creator.request);
          if (isUnreached(made)) return undecided(made.unreached, made.story);
          const read = await readAgain(session, made);
          const reader = readerOf(session.contract, lifecycle);
          const last = read.story.at(-1);
          const id =
            isUnreached(read) || reader === undefined || last === undefined
              ? undefined
              : shownId(reader, lifecycle, last);
          if (id === made.id) continue;
          const observed = isUnreached(read) ? read.unreached : `the resource ${id}`;
          return broken({ expected: `the resource ${made.id}`, observed, story: read.story });
        }
        return held(turns);
      },
    }));
}

/** How many resources were created and found again. */
function readSoFar(session: Session, operation: Operation, lifecycle: Lifecycle): number {
  const reader = readerOf(session.contract, lifecycle);
  const shownBy = (by: Operation | undefined) =>
    session.sightings
      .filter((one) => one.lifecycle === lifecycle && one.exchange.operation === by)
      .map(({ id }) => id);
  const read = new Set(shownBy(reader));
  return new Set(shownBy(operation).filter((id) => read.has(id))).size;
}
