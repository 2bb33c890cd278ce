import {
  formatPointer,
  getPointer,
  isJsonObject,
  type Json,
  type Operation,
} from "@conduct/contract";
import {
  broken,
  type Check,
  type Failed,
  type Finding,
  held,
  type Task,
  undecided,
} from "../check.ts";
import { alikeBefore, bodyKinds, bodySchema } from "../model/body-schema.ts";
import { draftOf, fullBodyOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { evenly } from "../model/evenly.ts";
import { uniqueMembers } from "../model/unique-members.ts";
import { fresh } from "../run/addressing.ts";
import { inForm } from "../run/refusal-form.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { isUnreached, readAgain } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { standingFor } from "../run/standing.ts";
import { isMovedBySystem } from "../run/watch.ts";
import { spoil } from "../schema/spoil.ts";
import { withRole } from "../target/call.ts";
import { isSuccess } from "../target/exchange.ts";

/** A request that its schema forbids is refused as declared, for that reason, and has no effect. */
export const requestInvalid: Check = {
  id: "SC-REQ-02",
  phase: "act",
  tasks: (session) => {
    const asked = session.contract.operations.filter(
      (one) => bodySchema(one) !== undefined || spoiledHeaders(one).length > 0,
    );
    const turns = alikeBefore(asked, (one) => [bodySchema(one), spoiledHeaders(one)]);
    return asked.map(
      (operation, index): Task => ({
        subject: operation.id,
        place: operation.place,
        basis: operation.basis,
        judge: () => judge(session, operation, turns[index] ?? 0),
      }),
    );
  },
};

/** Who reads bodies of one form mostly reads all of them alike: so many are spoiled in all ways, the others in two. */
const enough = 2;

/** `turn`: so many operations before it take the same form. */
async function judge(session: Session, operation: Operation, turn: number): Promise<Finding> {
  const schema = bodySchema(operation);
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  const { data, resource } = standing;
  const least = isJsonObject(data.body) ? data.body : {};
  // With something else to do that is right, so that doing half of it shows.
  const full = fullBodyOf(operation, session.drafting);
  const rich = isJsonObject(full) ? { ...full, ...least } : least;
  const fine =
    schema !== undefined && session.validator.validate(schema, rich, "request").length === 0;
  const valid = fine ? rich : least;
  const faults = schema === undefined ? [] : spoil(valid, schema, session.validator);
  const { request: name } = session.contract.refusals;
  const named = namer(session, operation, valid);
  const all: readonly Wrong[] = [
    ...faults.map(({ body, fault, isExtra = false, isLoose = false, isNull = false, inside }) => ({
      asked: named({ ...data, body }),
      fault: `the body has ${fault}`,
      isExtra,
      isLoose,
      isNull,
      ...(inside === undefined ? {} : { inside }),
    })),
    ...otherKinds(session, operation, data),
    ...spoiledHeaders(operation).map(([header, value]) => ({
      asked: withRole(data, `header.${header}`, value),
      fault: `${header} is longer than its maximum`,
      isExtra: false,
      isLoose: false,
    })),
  ];
  const wrongs = turn < enough ? all : [...all, ...all].slice(turn % all.length).slice(0, 2);
  let loose: Finding | undefined;
  const taken: { readonly inside: string; readonly finding: Failed }[] = [];
  const minded = new Set<string>();
  for (const { asked, fault, isExtra, isLoose, inside } of wrongs.filter((one) => !one.isNull)) {
    const exchange = await session.call(operation, asked);
    const [wrong] = refusalProblems(session, name === undefined ? {} : { error: name }, exchange);
    const { status } = exchange.reply;
    if (inside !== undefined && status >= 400 && status < 500) minded.add(inside);
    // Who minds the format may have another word for it.
    if (wrong === undefined || (isLoose && status >= 400 && status < 500)) continue;
    const [expected, observed, basis] = wrong;
    // Whether a format is a demand or a remark is for its reader to say; that it brings nobody down is not.
    const isOpen = isLoose && isSuccess(exchange);
    const finding = broken({
      expected: `${expected}, since ${fault}`,
      observed,
      story: [exchange],
      // Who passes over whatever a schema does not have passes over this too.
      ...(isExtra && isSuccess(exchange) ? { way: "one too many" } : {}),
      ...inForm(session, [name], exchange),
      ...(basis === undefined ? {} : { basis }),
      ...(isOpen ? { basis: "assumed" as const } : {}),
    });
    if (inside !== undefined && isSuccess(exchange)) taken.push({ inside, finding });
    else if (!isOpen) return finding;
    else loose ??= finding;
  }
  // Who never looks inside of a member takes its schema for a remark; who minds some of it has a hole.
  const hole = taken.find(({ inside }) => minded.has(inside));
  if (hole !== undefined) return hole.finding;
  if (taken[0] !== undefined) return { ...taken[0].finding, basis: "assumed" };
  if (loose !== undefined) return loose;
  if (wrongs.length === 0) return undecided("the schema forbids nothing");
  if (resource !== undefined) {
    const after = await readAgain(session, resource);
    if (!isUnreached(after) && JSON.stringify(after.value) !== JSON.stringify(resource.value)) {
      const again = await readAgain(session, after);
      if (
        !isUnreached(again) &&
        JSON.stringify(again.value) === JSON.stringify(after.value) &&
        session.isAlone(resource.id) &&
        (!session.exclusive || !isMovedBySystem(session, resource.lifecycle))
      ) {
        return broken({
          expected: "nothing has changed",
          observed: "the resource has",
          story: after.story,
          ...onlyChange(resource.value, after.value),
        });
      }
    }
  }
  // What is null may be taken for nothing, and change what is said beside it: so it comes last.
  for (const { asked, fault } of wrongs.filter((one) => one.isNull)) {
    const exchange = await session.call(operation, asked);
    if (exchange.reply.status < 500) continue;
    const { status, text } = exchange.reply;
    const expected = `no error of the server, though ${fault}`;
    return broken({ expected, observed: `${status} ${text.slice(0, 200)}`, story: [exchange] });
  }
  // The control: what was refused is refused for its fault, since without it the same is accepted.
  const control = await session.call(operation, named(data));
  if (control.reply.status < 400) return held(wrongs.length);
  return undecided(`without a fault it is refused too, with ${control.reply.status}`, [control]);
}

/** Bodies of the other kinds that an operation takes, each wrong in some of the ways in which it can be. */
function otherKinds(session: Session, operation: Operation, data: RequestData): readonly Wrong[] {
  const { drafting, validator } = session;
  const schema = bodySchema(operation);
  if (schema === undefined || operation.self !== undefined) return [];
  const kinds = [...bodyKinds(operation, validator).keys()].slice(1);
  return kinds.flatMap((kind) => {
    const body = draftOf(operation, drafting, new Map(), kind)?.body;
    const faults = body === undefined ? [] : spoil(body, schema, validator);
    const telling = faults.filter(
      ({ isExtra, isLoose, isNull }) => !isExtra && !isLoose && !isNull,
    );
    const named = namer(session, operation, body ?? null);
    return evenly(telling, faultsOfEach).map((one) => ({
      asked: named({ ...data, body: one.body }),
      fault: `the body has ${one.fault}`,
      isExtra: false,
      isLoose: false,
    }));
  });
}

const faultsOfEach = 6;

/** A request that is wrong in one way. */
interface Wrong {
  readonly asked: RequestData;
  readonly fault: string;
  readonly isExtra: boolean;
  readonly isLoose: boolean;
  readonly isNull?: boolean;

  /** The member inside of which it is wrong. */
  readonly inside?: string;
}

/** Gives what a creation makes a name of its own, unless the name is what is wrong with it: a name may be taken. */
function namer(
  session: Session,
  operation: Operation,
  valid: Json,
): (request: RequestData) => RequestData {
  const lifecycle = session.contract.lifecycles[operation.fires?.lifecycle ?? ""];
  if (lifecycle === undefined || operation.self !== undefined) return (request) => request;
  const names = uniqueMembers(lifecycle);
  return (request) =>
    names.every((name) => getPointer(request.body, name) === getPointer(valid, name))
      ? fresh(session, operation, lifecycle, request)
      : request;
}

/** Headers with more letters than their schema allows, but no more than any server reads. */
function spoiledHeaders({ parameters }: Operation): readonly (readonly [string, string])[] {
  return parameters.flatMap(({ in: place, name, schema }) => {
    const most = isJsonObject(schema) ? schema.maxLength : undefined;
    if (place !== "header" || typeof most !== "number" || most > 1_000) return [];
    return [[name, "x".repeat(most + 1)] as const];
  });
}

/** The member that alone has changed. */
function onlyChange(was: Json, is: Json): { readonly member?: string } {
  if (!isJsonObject(was) || !isJsonObject(is)) return {};
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  );
  return changed.length === 1 ? { member: formatPointer(changed) } : {};
}
