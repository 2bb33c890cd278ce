import type { Lifecycle, Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { draftOf } from "../model/drafts.ts";
import { withHoles } from "../model/hidden.ts";
import { judge as judgePredicate } from "../model/judge.ts";
import type { Node } from "../model/node.ts";
import { isFinal } from "../model/roles.ts";
import { stateOf } from "../model/state-of.ts";
import { addressed } from "../run/addressing.ts";
import { inForm } from "../run/refusal-form.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { representationSchema } from "../run/representation.ts";
import { bring, isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { leaveSpare, takeSpare } from "../run/spares.ts";
import { isSuccess } from "../target/exchange.ts";

/** While there is nothing to serve, the product is refused; once there is, it is served. */
export const productPending: Check = {
  id: "LC-RES-03",
  phase: "act",
  tasks: (session) => tasksOf(session, (lifecycle, state) => !isFinal(lifecycle, state)),
};

/** Work that ended serves its product, or refuses it if it has none. */
export const productEnded: Check = {
  id: "LC-RES-04",
  phase: "act",
  tasks: (session) => tasksOf(session, isFinal),
};

function tasksOf(
  session: Session,
  concerns: (lifecycle: Lifecycle, state: string) => boolean,
): readonly Task[] {
  return session.contract.operations.flatMap((operation) => {
    const lifecycle = session.contract.lifecycles[operation.yields?.lifecycle ?? ""];
    if (lifecycle === undefined) return [];
    const { nodes } = session.exploration(lifecycle);
    return Object.keys(lifecycle.states)
      .filter((state) => concerns(lifecycle, state))
      .flatMap((state) => {
        const there = nodes.filter((node) => node.state === state);
        // What no condition on the product tells apart is served alike.
        const apart = Map.groupBy(there, (node) => conditionsOf(operation, node));
        const ways = [...apart.values()].flatMap((alike) => alike.slice(0, 1));
        return (ways.length === 0 ? [undefined] : ways).map(
          (node, index): Task => ({
            subject: `${operation.id} · ${state}${index === 0 ? "" : ` (way ${index + 1})`}`,
            place: operation.place,
            basis: operation.basis,
            judge: () =>
              node === undefined
                ? undecided(`no request leads to ${state}; a driver could`)
                : judge(session, lifecycle, operation, node),
          }),
        );
      });
  });
}

/** How the conditions under which a product is served, or its forms, fall out for what a plan leads to. */
function conditionsOf({ yields }: Operation, { state, self }: Node): string {
  const served = yields?.in.includes(state) === true;
  const cases = served ? (yields?.cases ?? []) : [];
  return cases
    .map((one) => String(one.if === undefined || judgePredicate(one.if, { self })))
    .join();
}

async function judge(
  session: Session,
  lifecycle: Lifecycle,
  operation: Operation,
  node: Node,
): Promise<Finding> {
  const { yields } = operation;
  const resource = takeSpare(session, lifecycle, node) ?? (await bring(session, lifecycle, node));
  if (isUnreached(resource)) return undecided(resource.unreached, resource.story);
  const draft = draftOf(operation, session.drafting);
  if (yields === undefined || draft === undefined)
    return undecided("no valid request could be made");

  const exchange = await session.call(operation, addressed(session, operation, resource, draft));
  const story = [...resource.story, exchange];
  leaveSpare(session, resource, node.steps);
  const schema = representationSchema(session.contract, lifecycle, session.validator);
  const self = withHoles(lifecycle, resource.value, schema, session.validator);
  const fits = yields.cases.map((one) =>
    one.if === undefined ? true : judgePredicate(one.if, { self }),
  );
  const ready = yields.in.includes(stateOf(lifecycle, resource.value) ?? "");
  const served = ready && (fits.includes(true) || yields.cases.length === 0);
  if (served || (ready && fits.includes(undefined) && isSuccess(exchange))) {
    if (isSuccess(exchange)) return held(1);
    return broken({ expected: "the product", observed: String(exchange.reply.status), story });
  }
  const error = yields.otherwise;
  const [wrong] = refusalProblems(session, error === undefined ? {} : { error }, exchange);
  if (wrong === undefined) return held(1);
  const [expected, observed, basis] = wrong;
  const form = inForm(session, [error], exchange);
  return broken({ expected, observed, story, ...form, ...(basis === undefined ? {} : { basis }) });
}
