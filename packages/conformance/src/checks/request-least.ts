import type { Operation, Parameter } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { bodySchema, jsonMedia } from "../model/body-schema.ts";
import type { RequestData } from "../model/evaluate.ts";
import { takesFirst } from "../model/triggers.ts";
import { fresh } from "../run/addressing.ts";
import { isOwnAccord } from "../run/own-accord.ts";
import { isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { standingFor } from "../run/standing.ts";
import { lacksNeed } from "../run/unmet-need.ts";
import { membersOf } from "../schema/sample.ts";
import { withRole } from "../target/call.ts";
import type { Exchange } from "../target/exchange.ts";
import { boundTasks } from "./request-bounds.ts";

/** The least request that the schema allows is accepted, also if it says that it is in UTF-8, what is at its bounds too, and a reader's with what it may say besides. */
export const requestLeast: Check = {
  id: "SC-REQ-01",
  phase: "act",
  tasks: (session) => [
    ...session.contract.operations
      // What is first in line is not taken just to see whether the request is read.
      .filter((operation) => bodySchema(operation) !== undefined && !takesFirst(operation))
      .map(
        (operation): Task => ({
          subject: operation.id,
          place: operation.place,
          basis: operation.basis,
          judge: () => judgeLeast(session, operation),
        }),
      ),
    ...boundTasks(session),
    ...session.contract.operations.flatMap((operation) =>
      unused(session, operation).map(
        ([parameter, text]): Task => ({
          subject: `${operation.id} with ${parameter.name}`,
          place: parameter.place,
          // Whether the example means something to this server is a guess.
          basis: "assumed",
          judge: () => judgeParameter(session, operation, parameter, text),
        }),
      ),
    ),
  ],
};

async function judgeLeast(session: Session, operation: Operation): Promise<Finding> {
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  const data = withBody(session, operation, standing.data);
  const spelledOut = await session.call(operation, inUtf8(operation, data));
  if (isRead(spelledOut)) return judgeNulls(session, operation, standing.data);
  const exchange = await session.call(operation, data);
  const { status, text } = exchange.reply;
  if (status < 400) {
    return broken({
      expected: "the request is accepted, since JSON that says that it is in UTF-8 is JSON",
      observed: `${spelledOut.reply.status} ${spelledOut.reply.text.slice(0, 200)}`,
      story: [...(standing.resource?.story ?? []), spelledOut, exchange],
      // That it is accepted as such has just been seen.
      basis: "documented",
    });
  }
  if (excused.has(status)) return held(1);
  if (lacksNeed(session, operation, status))
    return undecided(`refused with ${status}: it speaks of what is not there`, [exchange]);
  const { resource } = standing;
  const story = [...(resource?.story ?? []), exchange];
  // The system may have brought it, since it was read, to where the request is refused for that.
  const after = resource === undefined ? undefined : await readAgain(session, resource);
  if (resource !== undefined && after !== undefined && !isUnreached(after)) {
    if (isOwnAccord(session, resource.lifecycle, resource, after))
      return undecided("the system has changed it meanwhile", story);
  }
  return broken({
    expected: "the request is accepted, since the schema allows it",
    observed: `${status} ${text.slice(0, 200)}`,
    story,
    basis: standing.basis,
  });
}

/** Who may send nothing sends an empty object, if that says as little. */
function withBody({ validator }: Session, operation: Operation, data: RequestData): RequestData {
  const schema = bodySchema(operation);
  if (schema === undefined || data.body !== undefined) return data;
  return validator.validate(schema, {}, "request").length === 0 ? { ...data, body: {} } : data;
}

/** The same request, whose body says how it is encoded: a parameter makes no other media type of it. */
function inUtf8(operation: Operation, data: RequestData): RequestData {
  const media = jsonMedia(operation)?.[0];
  if (media === undefined || media.includes(";") || data.body === undefined) return data;
  return { ...data, headers: { ...data.headers, "content-type": `${media}; charset=utf-8` } };
}

function isRead({ reply: { status } }: Exchange): boolean {
  return status < 400 || excused.has(status);
}

/** What creates is told null too, for whatever a schema says may be null. */
async function judgeNulls(
  session: Session,
  operation: Operation,
  data: RequestData,
): Promise<Finding> {
  const members = Object.entries(membersOf(bodySchema(operation), session.validator));
  const nullable = members
    .filter(([, schema]) => session.validator.validate(schema, null, "request").length === 0)
    .map(([name]) => name);
  if (operation.self !== undefined || nullable.length === 0) return held(1);
  const nulls = Object.fromEntries(nullable.map((name) => [name, null]));
  const body = { ...nulls, ...Object(data.body) };
  if (session.validator.validate(bodySchema(operation) ?? {}, body, "request").length > 0)
    return held(1);
  const lifecycle = session.contract.lifecycles[operation.fires?.lifecycle ?? ""];
  const asked = { ...data, body };
  const exchange = await session.call(
    operation,
    lifecycle === undefined ? asked : fresh(session, operation, lifecycle, asked),
  );
  const { status, text } = exchange.reply;
  if (status < 400 || excused.has(status) || lacksNeed(session, operation, status)) return held(2);
  return broken({
    expected: `the request is accepted, since ${nullable.join(", ")} may be null`,
    observed: `${status} ${text.slice(0, 200)}`,
    story: [exchange],
  });
}

async function judgeParameter(
  session: Session,
  operation: Operation,
  { name }: Parameter,
  text: string,
): Promise<Finding> {
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  const { data, resource } = standing;
  const exchange = await session.call(operation, withRole(data, `query.${name}`, text));
  const { status } = exchange.reply;
  if (status < 400 || excused.has(status)) return held(1);
  const story = [...(resource?.story ?? []), exchange];
  const control = await session.call(operation, data);
  if (control.reply.status >= 400) return undecided("it is refused without it too", story);
  const expected = `the request is accepted, since ${name} may be ${text}`;
  return broken({ expected, observed: `${status} ${exchange.reply.text.slice(0, 200)}`, story });
}

/** Parameters that a request which only reads may have, and of which nothing is declared but an example. */
function unused(session: Session, operation: Operation): readonly (readonly [Parameter, string])[] {
  const { method, parameters, fires, pagination, filters, views, hold } = operation;
  if (method !== "GET" || fires !== undefined) return [];
  // What has a role is spoken of somewhere.
  const roles = JSON.stringify([
    pagination,
    filters,
    views,
    hold,
    operation.reply,
    operation.yields,
  ]);
  return parameters.flatMap((parameter) => {
    const { name, required, schema } = parameter;
    if (parameter.in !== "query" || required || roles.includes(`query.${name}`)) return [];
    const { examples } = session.validator.resolve(schema);
    const [example] = Array.isArray(examples) ? examples : [];
    const plain = ["string", "number", "boolean"].includes(typeof example);
    return plain && !roles.includes(`"${name}"`) ? [[parameter, String(example)] as const] : [];
  });
}

/** Refusals for other reasons than the shape of the request: the version may have changed meanwhile. */
const excused: ReadonlySet<number> = new Set([401, 403, 404, 409, 412, 429]);
