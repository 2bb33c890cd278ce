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

/** Parameters of orders may be written bare. */
function roleOf(param: string): string {
  return /^(query|header|path)\.|^body#/.test(param) ? param : `query.${param}`;
}
