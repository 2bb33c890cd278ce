import { getPointer, type Lifecycle, type Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import { idOf } from "../model/state-of.ts";
import { creatorOf, creators } from "../run/creators.ts";
import { declaredReply } from "../run/declared-reply.ts";
import { readerOf } from "../run/representation.ts";
import { create, isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { isSuccess } from "../target/exchange.ts";

/** Where a creation says that the resource is, there it is. */
export const locationLeads: Check = {
  id: "LC-CRE-03",
  phase: "act",
  tasks: (session) =>
    creators(session.contract)
      .filter(({ operation }) => declaresLocation(operation))
      .map(({ operation, lifecycle }) => ({
        subject: operation.id,
        place: operation.place,
        basis: operation.basis,
        judge: () => judge(session, operation, lifecycle),
      })),
};

async function judge(
  session: Session,
  operation: Operation,
  lifecycle: Lifecycle,
): Promise<Finding> {
  const creator = creatorOf(session, lifecycle);
  const reader = readerOf(session.contract, lifecycle);
  if (creator?.operation !== operation) return undecided(`no request for ${operation.id} is known`);
  const made = await create(session, operation, lifecycle, creator.request);
  if (isUnreached(made)) return undecided(made.unreached, made.story);
  const born = made.story.at(-1);
  const location = born?.reply.headers.location;
  if (born === undefined || location === undefined) {
    return undecided("the reply has no Location", made.story);
  }
  const paths = pathsOf(session.target.url, born.request.path, location);
  if (paths.length === 0) return undecided("it leads out of the target", made.story);
  const story = [...made.story];
  const seen: string[] = [];
  for (const path of paths) {
    const read = await session.send({ method: "GET", path, headers: {} });
    const { status, body } = read.reply;
    story.push(read);
    if (status === 401 || status === 403) return undecided(`reading it answered ${status}`, story);
    const shown = idOf(lifecycle, getPointer(body, reader?.view ?? "") ?? null);
    if (isSuccess(read) && shown === undefined)
      return undecided("what is there shows no identifier", story);
    if (isSuccess(read) && shown === made.id) return held(1);
    seen.push(isSuccess(read) ? String(shown) : String(status));
  }
  return broken({
    expected: `${location} is ${made.id}`,
    observed: [...new Set(seen)].join(" and "),
    story,
  });
}

/** The address as paths of the target. One from the root may be meant within the API: who serves it there knows no other. */
function pathsOf(base: string, asked: string, location: string): readonly string[] {
  const path = pathOf(base, asked, location);
  const within = location.startsWith("/") && !location.startsWith("//") ? [location] : [];
  return [...new Set([...(path === undefined ? [] : [path]), ...within])];
}

/** The address as a path of the target; undefined if it lies elsewhere. */
function pathOf(base: string, asked: string, location: string): string | undefined {
  const root = new URL(`${base.replace(/\/+$/, "")}/`);
  const request = new URL(root.pathname.replace(/\/$/, "") + asked, root);
  if (!URL.canParse(location, request)) return undefined;
  const { origin, pathname, search } = new URL(location, request);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  return pathname.slice(root.pathname.length - 1) + search;
}

function declaresLocation(operation: Operation): boolean {
  const headers = declaredReply(operation, operation.success)?.headers ?? {};
  return Object.keys(headers).some((name) => name.toLowerCase() === "location");
}
