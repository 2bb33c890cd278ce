import { getPointer, type Json, type Lifecycle, type Operation } from "@conduct/contract";
import type { Birth } from "../model/births.ts";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import type { Node } from "../model/node.ts";
import { idOf } from "../model/state-of.ts";
import { isSuccess } from "../target/exchange.ts";
import { addressed } from "./addressing.ts";
import { lentMaker } from "./lent-makers.ts";
import { isUnreached, type Resource, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";

/** Brings a new resource through the steps of a plan. */
export type Bring = (
  session: Session,
  lifecycle: Lifecycle,
  node: Node,
) => Promise<Resource | Unreached>;

/**
 * Has a resource come about by what is done to another one, which is made for it, or for a few of its kind:
 * so nobody else's is taken for it.
 */
export async function born(
  session: Session,
  lifecycle: Lifecycle,
  birth: Birth,
  bring: Bring,
): Promise<Resource | Unreached> {
  const { operation } = birth;
  const asked = birth.kind === "spawned" ? fromMaker(birth) : underParent(session, birth);
  if (asked === undefined) {
    return { unreached: `no request of ${operation.id} is known`, story: [] };
  }
  const made =
    birth.kind === "spawned" && birth.keeps
      ? await lentMaker(session, birth.node, () => bring(session, asked.maker, asked.node))
      : await bring(session, asked.maker, asked.node);
  return isUnreached(made) ? made : bornOf(session, lifecycle, birth, made, asked);
}

/** How the resources of a lifecycle come about, if no request makes them. */
export function birthOf(session: Session, name: string | undefined): Birth | undefined {
  const lifecycle = session.contract.lifecycles[name ?? ""];
  const steps = lifecycle && session.exploration(lifecycle).nodes[0]?.steps;
  const [first] = steps ?? [];
  return first !== undefined && "birth" in first ? first.birth : undefined;
}

/** Has a resource come about by what is done to one that is there. */
export async function bornOf(
  session: Session,
  lifecycle: Lifecycle,
  birth: Birth,
  made: Resource,
  asked: Pick<Asked, "operation" | "request"> | undefined = birth.kind === "spawned"
    ? fromMaker(birth)
    : underParent(session, birth),
): Promise<Resource | Unreached> {
  const { operation } = birth;
  if (asked === undefined) {
    return { unreached: `no request of ${operation.id} is known`, story: made.story };
  }
  const data = addressed(session, asked.operation, made, asked.request);
  const exchange = await session.call(operation, data);
  const story = [...made.story, exchange];
  const { body } = exchange.reply;
  const [value] =
    birth.kind === "spawned"
      ? [getPointer(body, operation.view)]
      : elementsOf(getPointer(body, operation.pagination?.response.items ?? ""));
  const id = value === undefined ? undefined : idOf(lifecycle, value);
  return isSuccess(exchange) && value !== undefined && id !== undefined
    ? { lifecycle, id, value, path: data.path, story }
    : { unreached: `${operation.id} shows no ${lifecycle.name}`, story };
}

/** What a reply lists, if it is a list. */
export function elementsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** What a birth asks for: with which request, of which resource. */
interface Asked {
  /** As it names the resource that is made for it. */
  readonly operation: Operation;
  readonly request: RequestData;
  readonly maker: Lifecycle;
  readonly node: Node;
}

function fromMaker({
  operation,
  request,
  maker,
  node,
}: Extract<Birth, { kind: "spawned" }>): Asked {
  return { operation, request, maker, node };
}

function underParent(
  session: Session,
  { operation, parent }: Extract<Birth, { kind: "listed" }>,
): Asked | undefined {
  const [node] = session.exploration(parent).nodes;
  const request = draftOf(operation, session.drafting);
  const self = operation.within.at(-1)?.self;
  if (node === undefined || request === undefined || self === undefined) return undefined;
  return { operation: { ...operation, self }, request, maker: parent, node };
}
