import {
  isJsonObject,
  type Json,
  type Operation,
  parseReference,
  type YieldCase,
  type Yields,
} from "@conduct/contract";
import { type Code, code, join } from "./code.ts";
import { literal, memberName } from "./literal.ts";
import { pascal } from "./names.ts";
import { needsOptions } from "./needs-options.ts";
import type { Scope } from "./scope.ts";

/** Emits `fetch<Lifecycle>Product()` for an operation that serves what the work produced. */
export function emitProduct(scope: Scope, operation: Operation, isOnly: boolean): void {
  const { yields } = operation;
  if (yields === undefined) return;
  const base = isOnly ? pascal(yields.lifecycle) : pascal(operation.id);
  const name = scope.declare(`fetch${base}Product`, "function");
  const optional = needsOptions(operation) ? "" : "?";
  const product = code`${scope.runtime("Product", "type")}<${valueType(scope, operation)}>`;
  scope.write(
    name,
    code`/**
 * Gets what ${pascal(yields.lifecycle)} produced, from the reply or from the file it points to.
${availability(scope, yields)} */
export function ${name}(
  options${optional}: ${scope.options}<${scope.type(operation, "data") ?? "never"}>,
): Promise<${product}> {
  return ${scope.runtime("fetchProduct")}(
    ${scope.operation(operation)},
    ${scope.client},
    ${literal(formsOf(operation), "    ")},
    options${optional === "" ? "" : " ?? {}"},
  );
}`,
  );
}

function availability({ contract }: Scope, { lifecycle, in: states }: Yields): string {
  const all = Object.keys(contract.lifecycles[lifecycle]?.states ?? {});
  if (states.length === all.length) return "";
  return ` *\n * There is something to get while it is ${states.map((state) => `\`${state}\``).join(", ")}.\n`;
}

/** The forms, and the constants by which a client tells them apart. One without any comes last. */
function formsOf({ yields }: Operation): readonly object[] {
  const cases = yields?.cases ?? [];
  if (cases.length === 0) return [{ when: {} }];
  const constants = cases.map(({ body }) => constantsIn(body));
  const telling = tellingPointers(constants);
  return cases
    .map((one, index) => ({
      when: Object.fromEntries(
        Object.entries(constants[index] ?? {}).filter(([pointer]) => telling.has(pointer)),
      ),
      value: roleOf(one.value),
      fetch: roleOf(one.fetch),
      encoding: encodingOf(one),
      media: one.media ?? one.file?.media,
    }))
    .toSorted((a, b) => Object.keys(b.when).length - Object.keys(a.when).length);
}

type Constants = { readonly [pointer: string]: Json };

/**
 * The constants that tell the forms apart: those that all forms have, if their values do.
 *
 * Others are what one server happens to answer, such as the compression of its files.
 */
function tellingPointers(forms: readonly Constants[]): ReadonlySet<string> {
  const all = forms.flatMap((form) => Object.keys(form));
  const shared = all.filter((pointer) => forms.every((form) => pointer in form));
  const keys = new Set(
    forms.map((form) => JSON.stringify(shared.toSorted().map((pointer) => form[pointer]))),
  );
  return new Set(keys.size === forms.length ? shared : all);
}

/** The product's type: that of the member which holds it in the reply, for files too. */
function valueType(scope: Scope, operation: Operation): Code {
  const response = scope.type(operation, "response");
  const inline = operation.yields?.cases.filter(({ fetch }) => fetch === undefined) ?? [];
  if (response === undefined || inline.length === 0) return code`unknown`;
  const types = inline.map((one) => {
    const constants = constantsType(one.body);
    const form =
      constants === undefined ? code`${response}` : code`Extract<${response}, ${constants}>`;
    const role = roleOf(one.value) ?? "";
    if (!role.startsWith("/")) return role === "" ? form : code`unknown`;
    return code`${scope.runtime("At", "type")}<${form}, ${JSON.stringify(role)}>`;
  });
  return join(types, " | ");
}

function constantsIn(body: Json | undefined, pointer = ""): Constants {
  if (isJsonObject(body)) {
    return Object.assign(
      {},
      ...Object.entries(body)
        .filter(([name]) => !name.startsWith("$"))
        .map(([name, member]) =>
          constantsIn(member, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`),
        ),
    );
  }
  return isConstant(body) && pointer !== "" ? { [pointer]: body } : {};
}

function constantsType(body: Json | undefined): string | undefined {
  if (!isJsonObject(body)) return isConstant(body) ? JSON.stringify(body) : undefined;
  const members = Object.entries(body).flatMap(([name, member]) => {
    const type = name.startsWith("$") ? undefined : constantsType(member);
    return type === undefined ? [] : [`${memberName(name)}: ${type}`];
  });
  return members.length === 0 ? undefined : `{ ${members.join("; ")} }`;
}

/** Text that refers to nothing, a number or a boolean. Null is what a reference may come to as well. */
function isConstant(value: Json | undefined): value is string | number | boolean {
  if (typeof value === "string") return !value.startsWith("$") && !value.includes("{$");
  return typeof value === "number" || typeof value === "boolean";
}

function encodingOf({ encoding, file }: YieldCase): object | undefined {
  const role = roleOf(encoding);
  if (role !== undefined) return { role };
  const name = encoding ?? file?.encoding;
  return name === undefined || name === "none" ? undefined : { name };
}

/** A reference into the reply as a role: a pointer or `header.<name>`. */
function roleOf(reference: string | undefined): string | undefined {
  const parsed = reference === undefined ? undefined : parseReference(reference);
  if (parsed?.source === "response.body") return parsed.pointer;
  return parsed?.source === "response.header" ? `header.${parsed.name}` : undefined;
}
