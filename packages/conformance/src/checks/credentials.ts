import type { Json, Operation } from "@conduct/contract";
import { broken, type Check, type Finding, held, type Task, undecided } from "../check.ts";
import { bodySchema } from "../model/body-schema.ts";
import { draftOf } from "../model/drafts.ts";
import type { RequestData } from "../model/evaluate.ts";
import { weakest } from "../model/outcomes.ts";
import { isSecured } from "../model/secured.ts";
import { identifierIn } from "../model/self-rule.ts";
import { addressed } from "../run/addressing.ts";
import { inForm } from "../run/refusal-form.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { someResource } from "../run/some-resource.ts";
import { toRequest } from "../target/call.ts";
import type { Exchange } from "../target/exchange.ts";

/** A request without credentials is refused by every operation that demands them, before all else. */
export const credentialsDemanded: Check = {
  id: "SE-01",
  phase: "act",
  tasks: (session) =>
    session.contract.operations.filter(isSecured).map(
      (operation): Task => ({
        subject: operation.id,
        place: operation.place,
        basis: operation.basis,
        judge: () => judge(session, operation),
      }),
    ),
};

async function judge(session: Session, operation: Operation): Promise<Finding> {
  if (session.target.credentials === undefined) {
    return undecided("no credentials were given, so leaving them out shows nothing");
  }
  const draft = draftOf(operation, session.drafting) ?? { path: {}, query: {}, headers: {} };
  const first = await ask(session, operation, draft);
  if (first.verdict !== "pass") return first;
  let tried = 1;
  for (const { data, story } of await others(session, operation, draft)) {
    const finding = await ask(session, operation, data, story);
    if (finding.verdict !== "pass") return finding;
    tried += 1;
  }
  return held(tried);
}

/**
 * The request for something that is there, as what does not exist may be refused before all else; and one whose body
 * would be refused for itself.
 */
async function others(
  session: Session,
  operation: Operation,
  draft: RequestData,
): Promise<readonly { readonly data: RequestData; readonly story: readonly Exchange[] }[]> {
  const { fires, reads, lists, yields, self } = operation;
  const name = fires?.lifecycle ?? reads ?? lists?.lifecycle ?? yields?.lifecycle;
  const lifecycle = session.contract.lifecycles[name ?? ""];
  const isNamed = lifecycle !== undefined && identifierIn(self, lifecycle) !== undefined;
  const found = isNamed ? await someResource(session, lifecycle) : undefined;
  const there = found === undefined || isUnreached(found) ? undefined : found;
  const named = there && addressed(session, operation, there, draft);
  const body = forbiddenBody(session, operation);
  return [
    ...(there && named ? [{ data: named, story: there.story }] : []),
    ...(body === undefined ? [] : [{ data: { ...draft, body }, story: [] }]),
  ];
}

/** The plainest JSON that the body's schema forbids. */
function forbiddenBody({ validator }: Session, operation: Operation): Json | undefined {
  const schema = bodySchema(operation);
  const isForbidden = (body: Json) => validator.validate(schema ?? {}, body, "request").length > 0;
  return schema && ([{}, []] as const).find(isForbidden);
}

async function ask(
  session: Session,
  operation: Operation,
  data: RequestData,
  before: readonly Exchange[] = [],
): Promise<Finding> {
  const exchange = await session.send(
    { ...toRequest(operation, data), anonymous: true },
    operation,
  );
  const story = [...before, exchange];
  const { credentials } = session.contract.refusals;
  if (credentials === undefined) {
    const { status } = exchange.reply;
    return status === 401 ? held(1) : broken({ expected: "401", observed: String(status), story });
  }
  const [wrong] = refusalProblems(session, { error: credentials }, exchange);
  if (wrong === undefined) return held(1);
  const [expected, observed, basis] = wrong;
  // How it is refused may be assumed; that it is refused is what security means.
  const open = exchange.reply.status < 400;
  return broken({
    expected,
    observed,
    story,
    ...inForm(session, [credentials], exchange),
    ...(basis === undefined || open ? {} : { basis: weakest(operation.basis, basis) }),
  });
}
