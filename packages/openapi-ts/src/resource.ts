import { type Contract, type Lifecycle, type Operation, selfRules } from "@conduct/contract";
import { type Code, code } from "./code.ts";
import { pascal } from "./names.ts";
import type { Scope } from "./scope.ts";

/** A lifecycle as the generated code sees it: its names, and the operation that shows its resource. */
export interface Resource {
  readonly lifecycle: Lifecycle;

  /** `OpRun`. */
  readonly name: string;

  /** The operation that reads one resource. */
  readonly read: Operation | undefined;

  /** The type of the resource when its status is not known. */
  readonly type: Code | undefined;
}

/**
 * The lifecycles of a contract, in the order of their names in the document.
 *
 * A resource that is there or not has no status that a client could ask for, so it is left out.
 */
export function resourcesOf(scope: Scope): readonly Resource[] {
  const lifecycles = Object.values(scope.contract.lifecycles).filter(({ states }) =>
    Object.values(states).some(({ value }) => Object.keys(value).length > 0),
  );
  return lifecycles.map((lifecycle) => {
    const read = readerOf(scope.contract, lifecycle.name);
    const shown = read ?? shownBy(scope.contract, lifecycle.name);
    const response = shown && scope.type(shown, "response");
    const type =
      shown === undefined || response === undefined
        ? undefined
        : shown.view === ""
          ? code`${response}`
          : code`${scope.runtime("At", "type")}<${response}, ${JSON.stringify(shown.view)}>`;
    return { lifecycle, name: pascal(lifecycle.name), read, type };
  });
}

/** The operation that reads a resource by its identifier; of several, the one that asks for least. */
function readerOf({ operations }: Contract, lifecycle: string): Operation | undefined {
  const required = ({ parameters }: Operation) => parameters.filter((one) => one.required).length;
  return operations
    .filter((operation) => operation.reads === lifecycle && isNamedById(operation))
    .toSorted(
      (a, b) => Number(a.deprecated) - Number(b.deprecated) || required(a) - required(b),
    )[0];
}

function isNamedById({ self }: Operation): boolean {
  return typeof selfRules(self)[0] === "string";
}

/** An operation whose reply shows the resource it acted on. */
function shownBy({ operations }: Contract, lifecycle: string): Operation | undefined {
  return operations.find(
    ({ fires, returns }) => fires?.lifecycle === lifecycle && returns === "self",
  );
}
