import { isJsonObject, type Operation, parseReference, type Self } from "@conduct/contract";
import { idReference } from "../model/self-rule.ts";

/** An id that nobody has given, of the type that the path takes. */
export function strangeId(operation: Operation, self: Self | undefined): string {
  return takesNumber(operation, self) ? "999999937" : noNumber;
}

/** An id that is none, where all of them are numbers. */
export function textId(operation: Operation): string | undefined {
  return takesNumber(operation, operation.self) ? noNumber : undefined;
}

/** A text that names nothing, or a number where a parameter of the path takes one. */
export function strangeName({ parameters }: Operation, name: string): string {
  return isNumeric(parameters, name) ? "999999937" : noNumber;
}

const noNumber = "conduct-no-such-id";

function takesNumber({ parameters }: Operation, self: Self | undefined): boolean {
  const reference = parseReference(idReference(self) ?? "");
  return isNumeric(parameters, reference?.name);
}

function isNumeric(parameters: Operation["parameters"], name: string | undefined): boolean {
  const parameter = parameters.find((one) => one.in === "path" && one.name === name);
  const { schema } = parameter ?? {};
  const type = isJsonObject(schema) ? schema.type : undefined;
  return type === "integer" || type === "number";
}

/**
 * An id like one that exists, which nothing has: of the same alphabet, and of the same length unless it
 * counts. Where ids count up, those beside it exist too, so that it is one far ahead of all.
 */
export function alteredId(id: string): string {
  const [digits, ...others] = id.match(/\d+/g) ?? [];
  if (digits === undefined) return id.replace(/.$/, (last) => (last === "a" ? "b" : "a"));
  if (others.length === 0 && digits.length < 10 && !/[a-f]\d|\d[a-f]/i.test(id))
    return id.replace(digits, String(Number(digits) + ahead).padStart(digits.length, "0"));
  return id.replaceAll(/\d/g, (digit) => String(9 - Number(digit)));
}

/** More than any run makes. */
const ahead = 70_000_003;
