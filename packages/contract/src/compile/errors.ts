import { didYouMean, thereAre } from "../closed-list.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { ErrorReply } from "../error-reply.ts";
import { problem } from "../problem.ts";
import { child, children, type Node, placeOf } from "../read/source.ts";
import { basisAt, defined, objectAt, textAt } from "./members.ts";

/** The errors of a document, by name; bare status codes join them as they are met. */
export interface Errors {
  /** The name of the error that a node names: one of `words`, a named error or a status code. */
  readonly refer: (node: Node, words?: readonly string[]) => string | undefined;

  /** The name of an error that is nothing but a status code. */
  readonly anonymous: (status: number, node: Node) => string;
  readonly all: () => { readonly [name: string]: ErrorReply };
}

/** Reads the `errors` of the root annotation. */
export function createErrors(annotation: Node, report: (diagnostic: Diagnostic) => void): Errors {
  const errors = new Map<string, ErrorReply>(
    children(child(annotation, "errors")).map(([name, node]) => [name, compileError(name, node)]),
  );
  const named = [...errors.keys()];

  function refer(node: Node, words: readonly string[] = []): string | undefined {
    const { value } = node;
    if (typeof value === "number") return anonymous(value, node);
    if (typeof value !== "string") return undefined;
    if (!words.includes(value) && !errors.has(value)) {
      const message =
        `There is no error "${value}".${didYouMean(value, [...named, ...words])} ${thereAre(named)}; ` +
        "declare it under errors, or write its status code.";
      report(problem("C201", placeOf(node), message));
    }
    return value;
  }

  function anonymous(status: number, node: Node): string {
    const name = String(status);
    if (!errors.has(name)) {
      errors.set(name, {
        name,
        status,
        headers: {},
        expect: {},
        basis: "documented",
        place: placeOf(node),
      });
    }
    return name;
  }

  return { refer, anonymous, all: () => Object.fromEntries(errors) };
}

function compileError(name: string, node: Node): ErrorReply {
  return defined<ErrorReply>({
    name,
    description: textAt(node, "description"),
    status: child(node, "status").value as number,
    media: textAt(node, "media"),
    headers: objectAt(node, "headers") ?? {},
    body: child(node, "body").value,
    expect: objectAt(node, "expect") ?? {},
    basis: basisAt(node),
    place: placeOf(node),
  });
}
