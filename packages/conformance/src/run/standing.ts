import type { Basis, Lifecycle, Operation } from "@conduct/contract";
import type { Cell } from "../model/cells.ts";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { weakest } from "../model/outcomes.ts";
import { addressed, fresh } from "./addressing.ts";
import {
  bring,
  existingOnes,
  isUnreached,
  type Resource,
  type Unreached,
  underParents,
} from "./resource.ts";
import type { Session } from "./session.ts";
import { leaveSpare, takeSpare } from "./spares.ts";

/** A request of an operation that the contract accepts now, and the resource it is about. */
export interface Standing {
  readonly data: RequestData;
  readonly resource?: Resource;

  /** How sure the author is that it is accepted. */
  readonly basis: Basis;
}

/** Finds, or makes, a situation in which an operation is accepted. */
export async function standingFor(
  session: Session,
  operation: Operation,
): Promise<Standing | Unreached> {
  const { fires, reads, lists, yields } = operation;
  const lifecycle =
    session.contract.lifecycles[
      fires?.lifecycle ?? reads ?? lists?.lifecycle ?? yields?.lifecycle ?? ""
    ];
  const plain = draftOf(operation, session.drafting);
  if (operation.self === undefined || lifecycle === undefined) {
    if (plain === undefined)
      return { unreached: `no valid request for ${operation.id} could be made`, story: [] };
    const placed = await underParents(session, operation, plain);
    if ("unreached" in placed) return { ...placed, story: [] };
    // A name that somebody has taken before would be a reason to refuse it.
    const isMaking = lifecycle !== undefined && fires !== undefined;
    const data = isMaking ? fresh(session, operation, lifecycle, placed) : placed;
    return { data, basis: operation.basis };
  }
  const cell = acceptedIn(session, operation, lifecycle);
  const owner = cell?.lifecycle ?? lifecycle;
  const node = cell?.node ?? session.exploration(owner).nodes[0];
  const request = cell?.request ?? plain;
  const isLook = operation.method === "GET" && fires === undefined;
  if (node === undefined && isLook && plain !== undefined)
    return amongExisting(session, operation, lifecycle, plain);
  if (node === undefined || request === undefined) {
    return { unreached: `no state in which ${operation.id} is accepted can be reached`, story: [] };
  }
  const resource = takeSpare(session, owner, node) ?? (await bring(session, owner, node));
  if (isUnreached(resource)) return resource;
  // Whoever only looks leaves it as it is.
  if (isLook) leaveSpare(session, resource, node.steps);
  const basis = weakest(operation.basis, cell?.expected?.basis ?? "documented");
  const asked = cell?.trigger.operation ?? operation;
  return { data: addressed(session, asked, resource, request), resource, basis };
}

/** Where it is accepted: by what it is about, or by what points at that, if nobody is shown it. */
function acceptedIn(
  session: Session,
  operation: Operation,
  lifecycle: Lifecycle,
): Cell | undefined {
  const { lifecycles } = session.contract;
  for (const one of new Set([lifecycle, ...Object.values(lifecycles)])) {
    const open = session
      .exploration(one)
      .cells.filter(
        ({ trigger, expected, node }) =>
          trigger.operation.id === operation.id &&
          expected?.kind !== "refused" &&
          node !== undefined,
      );
    // What is only assumed to be accepted is a poor standing for other questions.
    const cell = open.find(({ expected }) => expected?.basis === "documented") ?? open[0];
    if (cell !== undefined) return cell;
  }
  return undefined;
}

/** What no request makes can be looked at where it is there already. */
async function amongExisting(
  session: Session,
  operation: Operation,
  lifecycle: Lifecycle,
  plain: RequestData,
): Promise<Standing | Unreached> {
  const [resource] = await existingOnce(session, lifecycle);
  return resource === undefined
    ? { unreached: `no ${lifecycle.name} is there, and none can be made`, story: [] }
    : { data: addressed(session, operation, resource, plain), resource, basis: operation.basis };
}

function existingOnce(session: Session, lifecycle: Lifecycle): Promise<readonly Resource[]> {
  return session.once(`existing ${lifecycle.name}`, async () => {
    const all = await existingOnes(session, lifecycle);
    return isUnreached(all) ? [] : all;
  });
}
