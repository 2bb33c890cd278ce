import { isJsonObject, type Operation, parseReference, type Self } from "@conduct/contract";
import { idReference } from "../model/self-rule.ts";

/** An id that nobody has given, of the type that the path takes. */
export function strangeId({ parameters }: Operation, self: Self | undefined): string {
  const reference = parseReference(idReference(self) ?? "");
  const parameter = parameters.find((one) => one.in === "path" && one.name === reference?.name);
  const { schema } = parameter ?? {};
  const type = isJsonObject(schema) ? schema.type : undefined;
  return type === "integer" || type === "number" ? "999999937" : "conduct-no-such-id";
}
