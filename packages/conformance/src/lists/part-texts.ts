import { type Filter, getPointer } from "@conduct/contract";
import { turnCase } from "../target/turn-case.ts";
import { passes } from "./passes.ts";
import { ours, type Population } from "./population.ts";

/**
 * What to look for in the texts that are there, where a filter finds parts of them: something from the inside, in other
 * letters too; what comes after the beginning, where only beginnings count; very little; and signs that stand for any
 * letter in some languages of patterns, and for themselves here.
 */
export function partTexts(filter: Filter, population: Population): readonly string[] {
  const { op, as, values, field } = filter;
  if (!findsParts.has(op) || as !== "string" || values !== undefined) return [];
  const { all } = population;
  const texts = all.items.flatMap((item) => {
    const told = getPointer(item, field);
    return typeof told === "string" && /^\w[\w -]{3,}\w$/.test(told) ? [told] : [];
  });
  const [text] = texts;
  if (text === undefined) return [];
  const written = (part: string) => (op === "icontains" ? turnCase(part) : part);
  const from = op === "prefix" ? 0 : 1;
  const inside = text.slice(from, Math.max(from + 3, text.length - 1));
  const mine = new Set(ours(population, all.keys));
  const known = all.items.filter((_, index) => mine.has(all.keys[index] ?? ""));
  const finds = (part: string) =>
    known.filter((item) => passes(filter, part, item, 0) === true).length;
  // The fewer of ours have it, the more is known to be kept out.
  const [little] = [
    ...new Set(texts.flatMap((one) => pairsOf(op === "prefix" ? one.slice(0, 2) : one))),
  ].toSorted((one, other) => finds(one) - finds(other));
  const patterns = ["_", "%", "."].map((sign) => `${text.slice(0, 2)}${sign}${text.slice(3)}`);
  const others = [
    ...(op === "icontains" ? [] : [turnCase(inside)]),
    ...(op === "prefix" ? [text.slice(1)] : []),
  ];
  return [
    written(inside),
    ...others,
    ...(little === undefined ? [] : [written(little)]),
    ...patterns,
  ].filter((part, index, parts) => part === part.trim() && parts.indexOf(part) === index);
}

/** What two letters of a text stand side by side. */
function pairsOf(text: string): readonly string[] {
  return [...text].map((_, at) => text.slice(at, at + 2)).filter((pair) => /^\w\w$/.test(pair));
}

const findsParts: ReadonlySet<Filter["op"]> = new Set(["contains", "icontains", "prefix"]);
