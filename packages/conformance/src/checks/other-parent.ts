import type { Lifecycle, Operation } from "@conduct/contract";
import { type Finding, type Task, undecided } from "../check.ts";
import { idReference, matchRule } from "../model/self-rule.ts";
import { at, matching, overlap } from "../run/addressing.ts";
import { isUnreached, make } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { standingFor } from "../run/standing.ts";
import { isSuccess } from "../target/exchange.ts";
import { judgeMissing } from "./missing.ts";

/** What stands under one parent is not found under another: one task for each read that says whose child it reads. */
export function otherParentTasks(session: Session): readonly Task[] {
  const { operations, lifecycles } = session.contract;
  return operations.flatMap((operation): readonly Task[] => {
    const lifecycle = lifecycles[operation.reads ?? ""];
    const parent = lifecycles[operation.within.at(-1)?.lifecycle ?? ""];
    const isChild = Object.values(matchRule(operation.self)?.match ?? {}).some(
      (value) => typeof value === "string" && value.startsWith("$parent#"),
    );
    if (lifecycle === undefined || parent === undefined || !isChild) return [];
    const { id, place, basis } = operation;
    const judge = () => judgeElsewhere(session, lifecycle, operation, parent);
    return [{ subject: `${id}, under another ${parent.name}`, place, basis, judge }];
  });
}

async function judgeElsewhere(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
  parent: Lifecycle,
): Promise<Finding> {
  const [node] = session.exploration(parent).nodes;
  const within = operation.within.at(-1);
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  if (node === undefined || within === undefined)
    return undecided(`nothing makes another ${parent.name}`);
  const there = await session.call(operation, standing.data);
  if (!isSuccess(there)) return undecided(`it answers ${there.reply.status} where it is`, [there]);
  const other = await make(session, parent, node);
  if (isUnreached(other)) return undecided(other.unreached, other.story);
  const { data } = standing;
  const moved = { ...data, path: { ...data.path, ...overlap(operation, other.path) } };
  const reference = idReference(within.self);
  const asked =
    reference === undefined
      ? matching(within.self, other.value, moved)
      : at(moved, reference, other.id);
  const exchange = await session.call(operation, asked);
  return judgeMissing(session, lifecycle, exchange, [there, ...other.story, exchange]);
}
