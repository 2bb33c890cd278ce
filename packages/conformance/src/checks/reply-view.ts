import { getPointer, type Operation, parseReference } from "@conduct/contract";
import { broken, type Check, type Finding, held, undecided } from "../check.ts";
import type { RequestData } from "../model/evaluate.ts";
import { judge } from "../model/judge.ts";
import { type Chooser, solve } from "../model/solve.ts";
import { isUnreached } from "../run/resource.ts";
import type { Session } from "../run/session.ts";
import { standingFor } from "../run/standing.ts";
import { sample } from "../schema/sample.ts";
import { withRole } from "../target/call.ts";
import { isSuccess } from "../target/exchange.ts";

/** A reply has the form that its request asks for. */
export const replyView: Check = {
  id: "SC-RES-07",
  phase: "act",
  tasks: (session) =>
    session.contract.operations
      .filter(({ views }) => views !== undefined)
      .map((operation) => ({
        subject: operation.id,
        place: operation.place,
        basis: operation.basis,
        judge: () => ask(session, operation),
      })),
};

async function ask(session: Session, operation: Operation): Promise<Finding> {
  const standing = await standingFor(session, operation);
  if (isUnreached(standing)) return undecided(standing.unreached, standing.story);
  let tried = 0;
  for (const data of [standing.data, ...wishesOf(session, operation, standing.data)]) {
    const view = operation.views?.find(
      (one) => one.if === undefined || judge(one.if, { request: data }) !== false,
    );
    const schema = session.contract.schemas[view?.schema ?? ""];
    // Where nobody can say whether the request asks for it, nobody can say what must come.
    if (schema === undefined || (view?.if && judge(view.if, { request: data }) === undefined))
      continue;
    const exchange = await session.call(operation, data);
    const body = getPointer(exchange.reply.body, operation.view);
    if (!isSuccess(exchange) || body === undefined) continue;
    tried += 1;
    const [mismatch] = session.validator.validate(schema, body, "reply");
    if (mismatch === undefined) continue;
    const place = mismatch.pointer === "" ? "the body" : mismatch.pointer;
    return broken({
      expected: `${view?.schema}, in which ${place} ${mismatch.message}`,
      observed: (JSON.stringify(getPointer(body, mismatch.pointer)) ?? "nothing").slice(0, 200),
      story: [exchange],
    });
  }
  return held(tried, "no reply of any form was seen");
}

/** Requests that ask for each of the forms. */
function wishesOf(
  { validator }: Session,
  { views = [], parameters }: Operation,
  data: RequestData,
): readonly RequestData[] {
  const free: Chooser = ({ source, name }) => {
    const place =
      source === "request.query" ? "query" : source === "request.header" ? "header" : "";
    const found = parameters.find((one) => one.in === place && one.name === name);
    return found && { sample: sample(found.schema, validator) };
  };
  return views.flatMap((view) => {
    const [wish] = view.if === undefined ? [] : solve(view.if, true, { request: data }, free);
    if (wish === undefined) return [];
    return [
      [...wish].reduce((asked, [text, value]) => {
        const { source = "", name = "" } = parseReference(text) ?? {};
        const role = `${source.replace("request.", "")}.${name}`;
        return value === undefined ? asked : withRole(asked, role, String(value));
      }, data),
    ];
  });
}
