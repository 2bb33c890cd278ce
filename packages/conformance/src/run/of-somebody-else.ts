import { getPointer, type Json, type Lifecycle } from "@conduct/contract";
import { draftOf } from "../model/drafts.ts";
import { toRequest } from "../target/call.ts";
import { type Exchange, isSuccess } from "../target/exchange.ts";
import { addressed } from "./addressing.ts";
import { makerOf } from "./creators.ts";
import { readerOf } from "./representation.ts";
import { creation, type Resource, shownId, type Unreached } from "./resource.ts";
import type { Session } from "./session.ts";

/** A resource that somebody else has made, under nothing of ours: one in a run serves all who only name it. */
export function theirsOf(session: Session, lifecycle: Lifecycle): Promise<Resource | Unreached> {
  return session.once(`${lifecycle.name} of somebody else`, async () => {
    const creator = makerOf(session, lifecycle);
    if (creator === undefined || creator.operation.within.length > 0)
      return { unreached: `somebody else cannot make a ${lifecycle.name}`, story: [] };
    const { operation, request } = creator;
    const data = await creation(session, operation, lifecycle, request);
    if ("unreached" in data) return { ...data, story: [] };
    const made = await session.send({ ...toRequest(operation, data), stranger: true });
    const id = shownId(operation, lifecycle, made);
    const value: Json = getPointer(made.reply.body, operation.view) ?? null;
    return isSuccess(made) && id !== undefined
      ? { lifecycle, id, value, path: data.path, story: [made] }
      : { unreached: `${operation.id} answers somebody else ${made.reply.status}`, story: [made] };
  });
}

/** Whether a read shows a resource to somebody else, or to us; undefined if there is no read. */
export async function isShownTo(
  session: Session,
  resource: Resource,
  who: "somebody else" | "us",
): Promise<Exchange | undefined> {
  const reader = readerOf(session.contract, resource.lifecycle);
  const draft = reader && draftOf(reader, session.drafting);
  if (reader === undefined || draft === undefined) return undefined;
  const request = toRequest(reader, addressed(session, reader, resource, draft));
  return session.send({ ...request, ...(who === "us" ? {} : { stranger: true }) });
}
