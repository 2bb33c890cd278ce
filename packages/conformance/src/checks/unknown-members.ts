import { isJsonObject, type Operation, type Schema } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { alikeBefore, bodySchema } from "../model/body-schema.ts";
import { takesFirst } from "../model/triggers.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { standingFor } from "../run/standing.ts";

/**
 * Members of a request that its schema does not declare are ignored or refused, the same every time.
 *
 * Where the schema is closed they are to be refused, and where it says that there may be more, to be taken; but
 * whether a server reads it so strictly is its author's word.
 */
export const unknownMembers: Check = {
  id: "SC-REQ-03",
  phase: "act",
  tasks: (session) => {
    const asked = session.contract.operations
      // What is first in line is not taken just to see whether the request is read.
      .filter((operation) => bodySchema(operation) !== undefined && !takesFirst(operation));
    const turns = alikeBefore(asked);
    return asked.map(
      (operation, index): Task => ({
        subject: operation.id,
        place: operation.place,
        basis: operation.basis,
        judge: () => judge(session, operation, turns[index] === 0 ? times : 1),
      }),
    );
  },
};

/** So often the first body of a form is asked; of others like it once will do. */
const times = 2;

async function judge(session: Session, operation: Operation, often: number): Promise<Finding> {
  const schema = bodySchema(operation);
  const answers: number[] = [];
  for (let time = 0; time < often; time += 1) {
    const standing = await standingFor(session, operation);
    if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
    const { data, basis, resource } = standing;
    // What need not be sent at all may have members too.
    const { body: plain = {} } = data;
    if (!isJsonObject(plain)) return undecided("the body is no object");
    if (basis !== "documented") return undecided("it is only assumed that the rest is accepted");
    const body = { ...plain, conductUnknown: "conduct" };
    const exchange = await session.call(operation, { ...data, body });
    const { status } = exchange.reply;
    const story = [...(resource?.story ?? []), exchange];
    // Somebody may have been quicker: that is no word about the member.
    if (status === 404 || status === 409 || status === 429) continue;
    if (status >= 500) {
      return broken({ expected: "it is ignored or refused", observed: String(status), story });
    }
    const closed =
      schema !== undefined && session.validator.validate(schema, body, "request").length > 0;
    if (closed && status < 400) {
      const expected = "a refusal, since the schema is closed";
      const way = "closed";
      return broken({ expected, observed: String(status), story, basis: "assumed", way });
    }
    if (status >= 400 && isOpen(session, schema)) {
      const control = await session.call(operation, data);
      if (control.reply.status >= 400) return undecided("it is refused without it too", story);
      const expected = "the request is accepted, since the schema allows further members";
      return broken({ expected, observed: String(status), story, basis: "assumed", way: "open" });
    }
    const other = answers.find((one) => one < 400 !== status < 400);
    if (other !== undefined) {
      // What is refused without it too is not refused for it: a name may be taken by now.
      const control = await session.call(operation, data);
      if (control.reply.status >= 400) return undecided("it is refused without it too", story);
      return broken({ expected: `${other}, as before`, observed: String(status), story });
    }
    answers.push(status);
  }
  return held(answers.length);
}

/** The schema says in so many words that there may be further members. */
function isOpen({ validator }: Session, schema: Schema | undefined): boolean {
  return schema !== undefined && validator.resolve(schema).additionalProperties === true;
}
