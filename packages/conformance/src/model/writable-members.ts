import { formatPointer, isJsonObject, type Lifecycle } from "@conduct/contract";
import type { Session } from "../run/session.ts";
import { bodySchema } from "./body-schema.ts";

/** The members that requests write by their own names: those of a body that an event merges whole. */
export function writableMembers(
  { contract, validator }: Pick<Session, "contract" | "validator">,
  { name, events }: Lifecycle,
): readonly string[] {
  const merges = Object.values(events).some(({ cases }) =>
    cases.some(({ effects }) => effects.merge === "$request.body"),
  );
  if (!merges) return [];
  const bodies = contract.operations
    .filter(({ fires }) => fires?.lifecycle === name)
    .map((operation) => validator.resolve(bodySchema(operation)));
  return bodies.flatMap(({ properties }) =>
    isJsonObject(properties) ? Object.keys(properties).map((one) => formatPointer([one])) : [],
  );
}
