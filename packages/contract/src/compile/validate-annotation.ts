import { didYouMean, quoteList } from "../closed-list.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { conductSchema } from "../gen/conduct-schema.gen.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { problem } from "../problem.ts";
import { child, type Node, placeOf } from "../read/source.ts";
import { typeOf } from "../schema-at.ts";
import { type Fault, findFaults } from "./find-faults.ts";

/** Reports all that the schema of the vocabulary does not allow in an `x-conduct`, if there is one. */
export function validateAnnotation(
  annotation: Node,
  definition: "Root" | "Operation" | "Webhook",
  report: (diagnostic: Diagnostic) => void,
): void {
  if (annotation.value === undefined) return;
  for (const fault of findFaults(conductSchema, definition, annotation.value)) {
    report(problem("C001", placeOf(child(annotation, ...fault.path)), describe(fault)));
  }
}

/** A fault as a person would say it: what is wrong, what is allowed. */
function describe(fault: Fault): string {
  const { keyword, wanted, value, member } = fault;
  const meant = meaning(fault.schema);
  switch (keyword) {
    case "additionalProperties":
      return unknownMember(fault);
    case "required":
      return missingMember(fault);
    case "type":
      return `Here stands ${article(typeOf(value))} where ${[wanted]
        .flat()
        .map((type) => article(String(type)))
        .join(" or ")} belongs.${meant}`;
    case "enum":
      return `${quote(value)} is not allowed here.${didYouMean(String(value), texts(wanted))} Allowed: ${quoteList(texts(wanted))}.`;
    case "const":
      return `${quote(value)} is not allowed here, only ${quote(wanted)}.${meant}`;
    case "not":
      return misplaced(fault);
    case "pattern":
      return member === undefined
        ? `${quote(value)} does not fit here.${meant}`
        : `The name ${quote(member)} does not fit here.${meant}`;
    default:
      return `${bound(keyword, wanted)}.${meant}`;
  }
}

function unknownMember({ member = "", schema }: Fault): string {
  const known = Object.keys(isJsonObject(schema.properties) ? schema.properties : {});
  const open = schema.patternProperties === undefined ? "" : ' Keys of your own start with "x-".';
  return `There is no key "${member}" here.${didYouMean(member, known)} Allowed: ${quoteList(known)}.${open}`;
}

function missingMember({ member = "", schema, without = [] }: Fault): string {
  const instead = without.length === 0 ? "" : ` (or ${quoteList(without)})`;
  const own = isJsonObject(schema.properties) ? schema.properties[member] : undefined;
  return `"${member}"${instead} is missing here.${meaning(isJsonObject(own) ? own : {})}`;
}

/** A member that another one, or the lack of it, excludes. */
function misplaced({ member, beside = [], without = [], schema }: Fault): string {
  if (member !== undefined && beside.length > 0) {
    return `"${member}" cannot stand beside ${quoteList(beside)}. Keep one of them.`;
  }
  if (member !== undefined && without.length > 0) {
    return `"${member}" means nothing without ${quoteList(without)}. Add it, or remove "${member}".`;
  }
  return `This is not allowed here.${meaning(schema)}`;
}

function bound(keyword: string, wanted: Json): string {
  const amount = String(wanted);
  const limits: { readonly [keyword: string]: string } = {
    minimum: `The number must be at least ${amount}`,
    maximum: `The number must be at most ${amount}`,
    minLength: `The text must have at least ${amount} character`,
    maxLength: `The text must have at most ${amount} character`,
    minItems: `The list must have at least ${amount} entry`,
    maxItems: `The list must have at most ${amount} entries`,
    minProperties: `At least ${amount} key is needed here`,
    maxProperties: `At most ${amount} key is allowed here`,
  };
  return limits[keyword] ?? "This is not allowed here";
}

/** What the schema says of itself: the vocabulary explains its own rules. */
function meaning({ description }: JsonObject): string {
  return typeof description === "string" ? ` ${description.replace(/([^.…])$/, "$1.")}` : "";
}

function article(type: string): string {
  if (type === "null") return "nothing";
  return /^[aio]/.test(type) ? `an ${type}` : `a ${type === "string" ? "text" : type}`;
}

function texts(values: Json): readonly string[] {
  return Array.isArray(values) ? values.map(String) : [];
}

function quote(value: Json): string {
  return typeof value === "string" ? `"${value}"` : JSON.stringify(value);
}
