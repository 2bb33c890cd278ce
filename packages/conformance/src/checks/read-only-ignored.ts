import type { Lifecycle } from "@conduct/contract";
import {
  getPointer,
  isJsonObject,
  type Json,
  type JsonObject,
  type Operation,
} from "@conduct/contract";
import { broken, type Check, held, type Task, undecided } from "../check.ts";
import { bodySchema } from "../model/body-schema.ts";
import { fits } from "../model/expected.ts";
import { drift, initialStates } from "../model/explain.ts";
import { creatorOf, creators } from "../run/creators.ts";
import { representationSchema } from "../run/representation.ts";
import { create, isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { sample } from "../schema/sample.ts";
import { isSuccess } from "../target/exchange.ts";

/** Read-only members and the state are never taken over from the request that creates. */
export const readOnlyIgnored: Check = {
  id: "LC-CRE-09",
  phase: "act",
  tasks: (session) =>
    creators(session.contract)
      .filter(({ operation }) => bodySchema(operation) !== undefined)
      .map(({ operation, lifecycle }) => taskOf(session, operation, lifecycle)),
};

function taskOf(session: Session, operation: Operation, lifecycle: Lifecycle): Task {
  return {
    subject: operation.id,
    place: operation.place,
    basis: operation.basis,
    judge: async () => {
      const creator = creatorOf(session, lifecycle);
      if (creator === undefined || !isJsonObject(creator.request.body)) {
        return undecided(`no valid request for ${operation.id} could be made`);
      }
      const forged = forgedMembers(session, operation, lifecycle);
      const names = Object.keys(forged);
      if (names.length === 0) return undecided("no member of the representation is read-only");
      const body: Json = { ...creator.request.body, ...forged };
      const made = await create(session, creator.operation, lifecycle, {
        ...creator.request,
        body,
      });
      const [exchange] = made.story;
      if (exchange !== undefined && !isSuccess(exchange) && exchange.reply.status < 500)
        return held(names.length);
      if (isUnreached(made)) return undecided(made.unreached, made.story);
      const read = await readAgain(session, made);
      const shown = isUnreached(read) ? made : read;
      const adopted = names.find((name) => fits(forged[name], getPointer(shown.value, `/${name}`)));
      if (adopted === undefined) return held(names.length);
      const observed = `/${adopted} is ${JSON.stringify(forged[adopted])}, as was sent`;
      return broken({ expected: `/${adopted} is the server's own`, observed, story: shown.story });
    },
  };
}

/** Values that no new resource has by itself, for members that the request does not declare. */
function forgedMembers(session: Session, operation: Operation, lifecycle: Lifecycle): JsonObject {
  const schema = session.validator.resolve(
    representationSchema(session.contract, lifecycle, session.validator),
  );
  const accepted = session.validator.resolve(bodySchema(operation)).properties;
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  // Where work begins at once, a new resource may have come to some states by the time it is shown.
  const own = drift(lifecycle, initialStates(lifecycle), false);
  const others = Object.entries(lifecycle.states).filter(([name]) => !own.has(name));
  const forged = others.find(([, { final }]) => final !== undefined) ?? others[0];
  const stateName = lifecycle.state.slice(1);
  const entries = Object.entries(properties).flatMap(
    ([name, member]): (readonly [string, Json])[] => {
      if (isJsonObject(accepted) && accepted[name] !== undefined) return [];
      if (name === stateName) {
        const value = forged?.[1].value[lifecycle.state];
        return value === undefined ? [] : [[name, value]];
      }
      const resolved = session.validator.resolve(member as JsonObject);
      if (resolved.readOnly !== true) return [];
      if (resolved.format === "date-time") return [[name, "2001-02-03T04:05:06Z"]];
      return resolved.type === "string"
        ? [[name, `forged-${String(sample(resolved, session.validator))}`]]
        : [];
    },
  );
  return Object.fromEntries(entries);
}
