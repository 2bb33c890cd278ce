import {
  getPointer,
  isJsonObject,
  type Json,
  type JsonObject,
  type Lifecycle,
  type Operation,
} from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { bodySchema } from "../model/body-schema.ts";
import { fits } from "../model/expected.ts";
import { drift, initialStates } from "../model/explain.ts";
import { creatorOf, creators } from "../run/creators.ts";
import { representationSchema } from "../run/representation.ts";
import { create, isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { standingFor } from "../run/standing.ts";
import { sample } from "../schema/sample.ts";
import { isSuccess } from "../target/exchange.ts";

/** Read-only members and the state are never taken over from a request that creates, or that changes members. */
export const readOnlyIgnored: Check = {
  id: "LC-CRE-09",
  phase: "act",
  tasks: (session) => [
    ...creators(session.contract)
      .filter(({ operation }) => bodySchema(operation) !== undefined)
      .map(({ operation, lifecycle }) => taskOf(session, operation, lifecycle)),
    ...session.contract.operations.flatMap((operation): readonly Task[] => {
      const lifecycle = session.contract.lifecycles[operation.fires?.lifecycle ?? ""];
      const isChange = operation.method === "PATCH" || operation.method === "PUT";
      if (lifecycle === undefined || operation.self === undefined || !isChange) return [];
      if (bodySchema(operation) === undefined) return [];
      const { id, place, basis } = operation;
      return [
        { subject: id, place, basis, judge: () => judgeChange(session, operation, lifecycle) },
      ];
    }),
  ],
};

async function judgeChange(
  session: Session,
  operation: Operation,
  lifecycle: Lifecycle,
): Promise<Finding> {
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  const { data, resource } = standing;
  const forged = forgedMembers(session, operation, lifecycle);
  const names = Object.keys(forged);
  if (resource === undefined || names.length === 0 || !isJsonObject(data.body))
    return undecided("no member of the representation is read-only");
  const exchange = await session.call(operation, { ...data, body: { ...data.body, ...forged } });
  const read = await readAgain(session, { ...resource, story: [...resource.story, exchange] });
  if (isUnreached(read)) return undecided(read.unreached, read.story);
  // Whoever refuses it and does it all the same does it.
  const adopted = names.find(
    (name) =>
      fits(forged[name], getPointer(read.value, `/${name}`)) &&
      !fits(forged[name], getPointer(resource.value, `/${name}`)),
  );
  if (adopted === undefined) return held(names.length);
  const mayMove = !session.isAlone(resource.id) && `/${adopted}` === lifecycle.state;
  if (mayMove) return undecided("the system may have brought it there", read.story);
  const observed = `/${adopted} is ${JSON.stringify(forged[adopted])}, as was sent`;
  return broken({ expected: `/${adopted} is the server's own`, observed, story: read.story });
}

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
      // What a new resource has without being told was not taken over.
      const plain = await create(session, creator.operation, lifecycle, creator.request);
      if (!isUnreached(plain) && fits(forged[adopted], getPointer(plain.value, `/${adopted}`)))
        return held(names.length);
      const observed = `/${adopted} is ${JSON.stringify(forged[adopted])}, as was sent`;
      return broken({ expected: `/${adopted} is the server's own`, observed, story: shown.story });
    },
  };
}

/** A number that no server has come to by counting. */
const forgedNumber = 770_000_013;

/** Values that no new resource has by itself, for members that the request does not declare. */
function forgedMembers(session: Session, operation: Operation, lifecycle: Lifecycle): JsonObject {
  const schema = session.validator.resolve(
    representationSchema(session.contract, lifecycle, session.validator),
  );
  const accepted = session.validator.resolve(bodySchema(operation)).properties;
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  // Where work begins at once, a new resource may have come to some states by the time it is shown.
  const own = drift(lifecycle, initialStates(lifecycle), session.exclusive);
  const others = Object.entries(lifecycle.states).filter(([name]) => !own.has(name));
  const forged = others.find(([, { final }]) => final !== undefined) ?? others[0];
  const stateName = lifecycle.state.slice(1);
  const isFine = (schema: JsonObject, value: Json) =>
    session.validator.validate(schema, value, "reply").length === 0;
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
      if (resolved.type === "integer" && isFine(resolved, forgedNumber))
        return [[name, forgedNumber]];
      return resolved.type === "string"
        ? [[name, `forged-${String(sample(resolved, session.validator))}`]]
        : [];
    },
  );
  return Object.fromEntries(entries);
}
