import { isJsonObject, type Operation } from "@conduct/contract";
import type { Check, Task } from "../check.ts";
import type { Cell } from "../model/cells.ts";
import { cellTasks } from "../run/cell-tasks.ts";
import { declaredMedia, declaredReply } from "../run/declared-reply.ts";
import { replyTasks } from "../run/reply-tasks.ts";
import type { Session } from "../run/session.ts";
import type { Exchange } from "../target/exchange.ts";

/** A problem says what is expected of it, and one that names a status names that of the reply. */
export const errorStatusMember: Check = {
  id: "ER-02",
  phase: "review",
  tasks: (session): readonly Task[] => [
    ...replyTasks(
      session,
      (operation) =>
        Object.keys(operation.replies).some((status) => namesStatus(session, operation, status)),
      (exchange) => exchange.reply.status >= 400 && statusOf(session, exchange) !== undefined,
      (exchange) =>
        statusOf(session, exchange) === exchange.reply.status
          ? undefined
          : {
              expected: `status is ${exchange.reply.status}`,
              observed: String(statusOf(session, exchange)),
            },
    ),
    ...refusalTasks(session),
  ],
};

/** One task for each error that an operation refuses events with: what was seen of it when they were tried. */
function refusalTasks(session: Session): readonly Task[] {
  const seen = new Set<string>();
  const isFirst = ({ expected, trigger }: Cell) => {
    const error =
      expected?.kind === "refused" ? session.contract.errors[expected.error ?? ""] : undefined;
    if (error === undefined || Object.keys(error.expect).length === 0) return false;
    const key = `${trigger.operation.id} ${error.name}`;
    return !seen.has(key) && seen.add(key).size > 0;
  };
  const tasks = cellTasks(session, isFirst, ["answer"], ({ way }) => way === "form");
  return tasks.map(
    ({ judge, place, basis, subject }): Task => ({
      subject,
      place,
      basis,
      asks: true,
      judge: async () => {
        const finding = await judge();
        return finding.verdict === "fail" ? { ...finding, way: "another error" } : finding;
      },
    }),
  );
}

function namesStatus(session: Session, operation: Operation, status: string): boolean {
  if (!/^[45d]/.test(status)) return false;
  const media = Object.entries(operation.replies[status]?.content ?? {});
  return media.some(
    ([name, { schema }]) =>
      name.startsWith("application/problem+json") &&
      isJsonObject(session.validator.resolve(schema).properties),
  );
}

function statusOf(session: Session, exchange: Exchange): number | undefined {
  const { operation, reply } = exchange;
  const declared = operation && declaredReply(operation, reply.status);
  const media = declared && declaredMedia(declared, exchange);
  if (media === undefined || !isJsonObject(reply.body)) return undefined;
  const { properties } = session.validator.resolve(media.schema);
  if (!isJsonObject(properties) || properties.status === undefined) return undefined;
  return typeof reply.body.status === "number" ? reply.body.status : undefined;
}
