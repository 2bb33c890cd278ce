import { getPointer, type Json, type Order } from "@conduct/contract";
import { orderOf } from "../model/judge.ts";

/** One order that a list can be asked for. */
export interface Ordering {
  readonly by: string;
  readonly dir: "asc" | "desc";

  /** The parameters that ask for it, by role. */
  readonly params: { readonly [param: string]: string };
  readonly name: string;

  /** The direction is the one that a request gets which asks for none, where it could. */
  readonly unasked: boolean;

  /** Where in the pagination it is said. */
  readonly about: string;
}

/** Every order that a list can have: the standing one, or each member in each direction. */
export function orderingsOf(order: Order): readonly Ordering[] {
  const { by, dir } = order;
  const members =
    typeof by === "string"
      ? [{ by, params: {}, name: by, about: "/order/by" }]
      : [
          ...(by.default === undefined
            ? []
            : [
                {
                  by: by.values[by.default] ?? by.default,
                  params: {},
                  name: "the default",
                  about: "/order/by/default",
                },
              ]),
          ...Object.entries(by.values).map(([value, pointer]) => ({
            by: pointer,
            params: { [roleOf(by.param)]: value },
            name: value,
            about: `/order/by/values/${value}`,
          })),
        ];
  const directions =
    typeof dir === "string"
      ? [{ dir, params: {}, name: dir, unasked: false }]
      : [
          { dir: dir.default, params: {}, name: "without a direction", unasked: true },
          ...(["asc", "desc"] as const).map((one) => ({
            dir: one,
            params: { [roleOf(dir.param)]: one },
            name: one,
            unasked: false,
          })),
        ];
  return members.flatMap((member) =>
    directions.map((direction) => ({
      by: member.by,
      dir: direction.dir,
      params: { ...member.params, ...direction.params },
      name: `${member.name} ${direction.name}`,
      unasked: direction.unasked,
      about: member.about,
    })),
  );
}

/** Two neighbours in the wrong order, or undefined if a list is in order. */
export function misplaced(
  items: readonly Json[],
  { by, dir }: Ordering,
): readonly [Json, Json] | undefined {
  // Where those stand that lack the member is another question.
  const placed = items.filter((item) => (getPointer(item, by) ?? null) !== null);
  for (const [index, right] of placed.slice(1).entries()) {
    const left = placed[index];
    if (left === undefined) continue;
    const [first, second] = [getPointer(left, by) ?? null, getPointer(right, by) ?? null];
    const order = orderOf(first, second);
    if (order !== undefined && (dir === "asc" ? order > 0 : order < 0)) return [left, right];
  }
  return undefined;
}

/**
 * Two neighbours that are equal in the order, and that the ties put the other way round. Not of times, which may
 * be kept to more digits than they are shown to, and not of names that some languages have in another order.
 */
export function mistied(
  items: readonly Json[],
  { by, dir }: Ordering,
  ties: string,
): readonly [Json, Json] | undefined {
  for (const [index, right] of items.slice(1).entries()) {
    const left = items[index];
    if (left === undefined) continue;
    const [one, other] = [getPointer(left, by), getPointer(right, by)];
    const isExact = Number.isInteger(one) || typeof one === "boolean";
    if (!isExact || one !== other) continue;
    const order = sureOrderOf(getPointer(left, ties), getPointer(right, ties));
    if (order !== undefined && (dir === "asc" ? order > 0 : order < 0)) return [left, right];
  }
  return undefined;
}

/** The order of two keys, if all ways to compare texts agree on it: by code, by letters alone, as numbers. */
function sureOrderOf(left: Json | undefined, right: Json | undefined): number | undefined {
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left !== "string" || typeof right !== "string") return undefined;
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const orders = [
    left < right ? -1 : 1,
    letters(left) < letters(right) ? -1 : 1,
    left.localeCompare(right, "en", { numeric: true }) < 0 ? -1 : 1,
  ];
  return left !== right && new Set(orders).size === 1 ? orders[0] : undefined;
}

/** Parameters of orders may be written bare. */
function roleOf(param: string): string {
  return /^(query|header|path)\.|^body#/.test(param) ? param : `query.${param}`;
}
