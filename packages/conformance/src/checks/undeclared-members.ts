import { isJsonObject, type Json, type Operation, type Schema } from "@conduct/contract";
import type { Check } from "../check.ts";
import { declaredMedia, declaredReply } from "../run/declared-reply.ts";
import { memberAt, replyTasks } from "../run/reply-tasks.ts";
import type { Session } from "../run/session.ts";
import type { Exchange } from "../target/exchange.ts";

/** Where a schema is closed, a reply has no members that it does not declare. Where it is open, a server may grow. */
export const undeclaredMembers: Check = {
  id: "SC-RES-04",
  phase: "review",
  tasks: (session) =>
    replyTasks(
      session,
      (operation) => isClosed(session, operation),
      ({ reply }) => reply.body !== undefined,
      (exchange, operation) => {
        const schema = schemaOf(exchange, operation);
        if (schema === undefined) return undefined;
        const found = session.validator
          .validate(schema, exchange.reply.body, "reply")
          .find(({ message }) => /must NOT have (additional|unevaluated) properties/.test(message));
        return (
          found && {
            expected: `${found.pointer === "" ? "the body" : found.pointer} ${found.message}`,
            observed: "it has",
            ...memberAt(operation, found.pointer),
          }
        );
      },
    ),
};

/** Members that are write-only are never shown. */
export const writeOnlyHidden: Check = {
  id: "SC-RES-05",
  phase: "review",
  tasks: (session) =>
    replyTasks(
      session,
      (operation) =>
        schemasOf(operation).some((schema) => mentions(session, schema, isWriteOnly, new Set())),
      ({ reply }) => reply.body !== undefined,
      (exchange, operation) => {
        const schema = schemaOf(exchange, operation);
        const pointer = schema && shownSecret(session, schema, exchange.reply.body ?? null, "");
        return pointer === undefined
          ? undefined
          : { expected: `no ${pointer}, which is write-only`, observed: "it is shown" };
      },
    ),
};

function isWriteOnly({ writeOnly }: { readonly writeOnly?: Json }): boolean {
  return writeOnly === true;
}

function isClosed(session: Session, operation: Operation): boolean {
  const closed = (one: { readonly [keyword: string]: Json }) =>
    one.additionalProperties === false || one.unevaluatedProperties === false;
  return schemasOf(operation).some((schema) => mentions(session, schema, closed, new Set()));
}

function schemasOf({ replies }: Operation): readonly Schema[] {
  return Object.values(replies).flatMap(({ content }) =>
    Object.values(content).map(({ schema }) => schema),
  );
}

function schemaOf(exchange: Exchange, operation: Operation): Schema | undefined {
  const reply = declaredReply(operation, exchange.reply.status);
  return reply && declaredMedia(reply, exchange)?.schema;
}

/** Whether a schema, or one that it is made of, is of a kind. */
function mentions(
  session: Session,
  schema: Schema,
  is: (resolved: { readonly [keyword: string]: Json }) => boolean,
  seen: Set<string>,
): boolean {
  const key = JSON.stringify(schema);
  if (seen.has(key)) return false;
  seen.add(key);
  const resolved = session.validator.resolve(schema);
  if (is(resolved)) return true;
  return partsOf(resolved).some((part) => mentions(session, part, is, seen));
}

function partsOf({ properties, items, anyOf, oneOf }: { readonly [keyword: string]: Json }) {
  const members = isJsonObject(properties) ? Object.values(properties) : [];
  const choices = [anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return [...members, ...(items === undefined ? [] : [items]), ...choices] as readonly Schema[];
}

/** Where a value shows what is only to be written; choices among schemas tell nothing for sure. */
function shownSecret(
  session: Session,
  schema: Schema,
  value: Json,
  pointer: string,
): string | undefined {
  const { properties, items } = session.validator.resolve(schema);
  if (Array.isArray(value)) {
    return value
      .map((one, index) => shownSecret(session, items as Schema, one, `${pointer}/${index}`))
      .find((found) => found !== undefined);
  }
  if (!isJsonObject(value) || !isJsonObject(properties)) return undefined;
  for (const [name, member] of Object.entries(properties)) {
    const shown = value[name];
    if (shown === undefined || shown === null) continue;
    const at = `${pointer}/${name}`;
    if (isWriteOnly(session.validator.resolve(member as Schema))) return at;
    const within = shownSecret(session, member as Schema, shown, at);
    if (within !== undefined) return within;
  }
  return undefined;
}
