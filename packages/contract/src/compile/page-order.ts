import type { Order } from "../pagination.ts";
import { child, type Node } from "../read/source.ts";
import type { Layered } from "./layers.ts";
import { defined, textAt } from "./members.ts";
import { namedParameter } from "./parameter-path.ts";

/** The order of a list, ascending by the key where less is written. None where nothing is. */
export function compileOrder(pick: Layered, key: string): Order | undefined {
  if (pick("order").value === undefined) return undefined;
  return {
    by: compileBy(pick("order", "by"), key),
    dir: compileDirection(pick("order", "dir")),
    ties: textOf(pick("order", "ties")) ?? key,
  };
}

function compileBy(node: Node, key: string): Order["by"] {
  const param = namedParameter(child(node, "param"));
  if (param === undefined) return textOf(node) ?? key;
  return defined<Exclude<Order["by"], string>>({
    param,
    values: child(node, "values").value as { readonly [value: string]: string },
    default: textAt(node, "default"),
  });
}

function compileDirection(node: Node): Order["dir"] {
  const param = namedParameter(child(node, "param"));
  if (param === undefined) return node.value === "desc" ? "desc" : "asc";
  return { param, default: textAt(node, "default") === "desc" ? "desc" : "asc" };
}

function textOf({ value }: Node): string | undefined {
  return typeof value === "string" ? value : undefined;
}
