import { type ApiName, listSwitches } from "@conduct/reference-server";

/** One server to be judged: right in all ways, in another legal way, or wrong in one way or two. */
export interface Case {
  readonly api: ApiName;
  readonly kind: "clean" | "variation" | "fault" | "pair";
  readonly id: string;

  /** The requirements that a referee may name first; none if it must find nothing. */
  readonly violates: readonly string[];
  readonly seen: "always" | "race" | "time";

  /** Nobody published what is broken: a difference is enough. */
  readonly assumed: boolean;

  /** The server demands credentials. */
  readonly credentials: boolean;

  /** Shows only to those who call over a socket. */
  readonly socket: boolean;
}

/** Which of all cases to run. */
export interface Selection {
  readonly api?: string;

  /** Ids, apart by commas; `*` stands for anything: `gyoza/cancel-*`, or just `cancel-*`. */
  readonly only?: string;

  /** Leaves out pairs, and variations that other APIs have as well. */
  readonly quick?: boolean;

  /** One fault, and one variation, of so many, evenly over all; 1 unless given. */
  readonly every?: number;
}

/** The cases of a selection; the clean servers come first, since the others are compared with them. */
export function casesOf({ api, only, quick = false, every = 1 }: Selection): readonly Case[] {
  const { faults, variations, pairs } = listSwitches();
  const apis = [...new Set(faults.map((one) => one.api))];
  const plain = { violates: [], assumed: false, credentials: false, socket: false };
  const all: readonly Case[] = [
    ...apis.flatMap((name): Case[] => [
      { ...plain, api: name, kind: "clean", id: "clean", seen: "always" },
      {
        ...plain,
        api: name,
        kind: "clean",
        id: "clean-with-credentials",
        seen: "always",
        credentials: true,
      },
    ]),
    ...variations.map(
      (one): Case => ({
        ...plain,
        api: one.api,
        kind: "variation",
        id: one.id,
        seen: "always",
        socket: one.over === "socket",
      }),
    ),
    ...faults.map(
      (one): Case => ({
        api: one.api,
        kind: "fault",
        id: one.id,
        violates: [one.violates],
        seen: one.seen ?? "always",
        assumed: one.basis === "assumed",
        credentials: one.given === "credentials",
        socket: false,
      }),
    ),
    ...pairs.map((pair): Case => {
      const both = faults.filter((one) => one.api === pair.api && pair.faults.includes(one.id));
      return {
        ...plain,
        api: pair.api,
        kind: "pair",
        id: pair.id,
        violates: both.map((one) => one.violates),
        seen: "always",
        assumed: both.every((one) => one.basis === "assumed"),
      };
    }),
  ];
  const wanted = only === undefined ? undefined : pattern(only);
  const chosen = all.filter(
    (one) =>
      (api === undefined || one.api === api) &&
      (!quick || one.kind === "clean" || one.kind === "fault") &&
      (wanted === undefined ||
        one.id === "clean" ||
        wanted.test(one.id) ||
        wanted.test(`${one.api}/${one.id}`)),
  );
  return chosen.filter((one, index) => one.kind === "clean" || index % every === 0);
}

function pattern(glob: string): RegExp {
  const plain = glob.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
  return new RegExp(`^(${plain.replaceAll(",", "|")})$`);
}
