import type { Operation } from "@conduct/contract";
import { draftOf } from "../model/drafts.ts";
import { Interruption } from "../target/connection.ts";
import type { Exchange } from "../target/exchange.ts";
import { isIdentified } from "../target/target.ts";
import { creators } from "./creators.ts";
import type { Session } from "./session.ts";

/**
 * Why nothing can be judged: the target is down, serves something else, or lets the caller nowhere in.
 *
 * None of it may read as a target that fails everything. Whatever needs no resource is asked for until one
 * request is answered as if the API were there, which is most often the first.
 */
export async function findAbsence(session: Session): Promise<string | undefined> {
  try {
    const asked = await askAround(session);
    if (asked === undefined || !(await isNowhere(session, asked))) return undefined;
    return absenceOf(session, asked);
  } catch (error) {
    if (error instanceof Interruption) return error.message;
    throw error;
  }
}

/** Undefined as soon as anything is there. */
async function askAround(session: Session): Promise<readonly Exchange[] | undefined> {
  const exchanges: Exchange[] = [];
  for (const operation of openOperations(session)) {
    const draft = draftOf(operation, session.drafting);
    if (draft === undefined) continue;
    const exchange = await session.call(operation, draft);
    if (!isRefusedEntry(exchange) && !isElsewhere(exchange)) return undefined;
    exchanges.push(exchange);
  }
  if (exchanges.length > 0) return exchanges;
  await session.send({ method: "GET", path: "/", headers: {} });
  return undefined;
}

/** What can be asked for before there is any resource, harmless requests first. */
function openOperations({ contract, target }: Session): readonly Operation[] {
  const looks = contract.operations.filter(({ method }) => method === "GET");
  const making = target.readOnly === true ? [] : creators(contract);
  return [...looks, ...making.map(({ operation }) => operation)].filter(
    ({ self, within, needs = [], path }) =>
      self === undefined && within.length === 0 && needs.length === 0 && !path.includes("{"),
  );
}

/** Nothing is said there that is not said of an address that nobody has heard of. */
async function isNowhere(session: Session, asked: readonly Exchange[]): Promise<boolean> {
  if (asked.every(isRefusedEntry)) return true;
  const nowhere = await session.send({ method: "GET", path: "/conduct-no-such-path", headers: {} });
  const known = wordsOf(nowhere);
  return asked.every((one) => isRefusedEntry(one) || wordsOf(one) === known);
}

/** What a reply says, without the address that was asked for, and without numbers and names of requests. */
function wordsOf({ request, reply }: Exchange): string {
  const said = reply.text.replaceAll(request.path, "").replaceAll(/[\da-f]{2,}/gi, "");
  return `${reply.status} ${said}`;
}

function isRefusedEntry({ reply: { status } }: Exchange): boolean {
  return status === 401 || status === 403;
}

/** Nothing is there, or a page for people: a site that answers every address with its front page. */
function isElsewhere({ operation, reply: { status, headers } }: Exchange): boolean {
  const declared = operation?.replies[status]?.content ?? {};
  const isPage = /^text\/html\b/.test(headers["content-type"] ?? "");
  return [404, 405, 501].includes(status) || (isPage && !("text/html" in declared));
}

function absenceOf({ contract, target }: Session, asked: readonly Exchange[]): string {
  const told = asked
    .slice(0, several)
    .map(({ request, reply }) => `${request.method} ${request.path} answered ${nameOf(reply)}`)
    .join(", ");
  if (asked.every(isRefusedEntry)) {
    return isIdentified(target)
      ? `${target.url} refuses the credentials that were given: ${told}. Are they still valid, and for this target?`
      : `${target.url} lets nobody in without credentials: ${told}. Give some: a bearer token as CONDUCT_TOKEN, or "credentials" in the config.`;
  }
  const path = asked[0]?.operation?.path ?? "";
  return `Nothing of "${contract.title}" is served at ${target.url}: ${told}. The paths of the document begin at the URL: ${path} is expected at ${target.url.replace(/\/$/, "")}${path}.`;
}

const several = 3;

function nameOf({ status, headers }: Exchange["reply"]): string {
  return status < 400 ? `${status} with ${headers["content-type"]}` : String(status);
}
