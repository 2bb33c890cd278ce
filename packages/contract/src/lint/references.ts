import { isJsonObject, type Json } from "../json.ts";
import type { Elements, Predicate } from "../predicate.ts";
import { parseReference, type Reference } from "../reference.ts";
import { sortKeys } from "../self-rules.ts";
import type { Value } from "../value.ts";

/** A reference as it is written in a template, or a piece of text that looks like one and is none. */
export interface Mention {
  readonly text: string;
  readonly reference: Reference | undefined;

  /** Inside the `to` of a `$map`, where `$item` and `$index` are an element's. */
  readonly mapped: boolean;
}

/** Every reference in a template. */
export function mentionsIn(value: Value, mapped = false): readonly Mention[] {
  if (typeof value === "string") return mentionsInText(value, mapped);
  if (Array.isArray(value)) return value.flatMap((element) => mentionsIn(element, mapped));
  if (!isJsonObject(value)) return [];
  const map = value.$map;
  if (isJsonObject(map)) {
    return [...mentionsIn(map.of ?? null, mapped), ...mentionsIn(map.to ?? null, true)];
  }
  return Object.values(value).flatMap((member) => mentionsIn(member, mapped));
}

/** What a `$find` looks for: resources of a lifecycle, and the members it speaks of. */
export interface Found {
  readonly lifecycle: string;
  readonly pointers: readonly string[];
}

/** Every `$find` in a template, those inside others too. */
export function findingsIn(value: Value): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((element: Json) => findingsIn(element));
  if (!isJsonObject(value)) return [];
  const inside = Object.values(value).flatMap((member) => findingsIn(member));
  const { $find } = value;
  if (!isJsonObject($find)) return inside;
  const { of = "", match, by, at } = $find;
  const named = [...sortKeys(by).map((key) => key.at), ...(typeof at === "string" ? [at] : [])];
  const matched = isJsonObject(match) ? Object.keys(match) : [];
  return [{ lifecycle: String(of), pointers: [...matched, ...named] }, ...inside];
}

/** Both sides of every comparison in a predicate. */
export function operandsOf(predicate: Predicate): readonly Json[] {
  if ("all" in predicate) return predicate.all.flatMap(operandsOf);
  if ("any" in predicate) return predicate.any.flatMap(operandsOf);
  if ("not" in predicate) return operandsOf(predicate.not);
  if ("present" in predicate) return [predicate.present];
  if ("absent" in predicate) return [predicate.absent];
  if ("distinct" in predicate) return [predicate.distinct];
  if ("some" in predicate) return elementOperands(predicate.some);
  if ("every" in predicate) return elementOperands(predicate.every);
  return Object.values(predicate).flat(2);
}

/** What is asked of elements is written down like the `to` of a `$map`: `$item` is an element's there as well. */
function elementOperands({ of, if: condition }: Elements): readonly Json[] {
  return [of, ...operandsOf(condition).map((operand) => ({ $map: { of: [], to: operand } }))];
}

/** A reference for each thing of the request: `$request.body#/x`. */
export function isRequest({ source }: Reference): boolean {
  return source.startsWith("request.");
}

function mentionsInText(text: string, mapped: boolean): readonly Mention[] {
  if (text.startsWith("$$")) return [];
  if (text.startsWith("$")) return [{ text, reference: parseReference(text), mapped }];
  return [...text.matchAll(/\{(\$[^{}]+)\}/g)].map(([, inner = ""]) => ({
    text: inner,
    reference: parseReference(inner),
    mapped,
  }));
}
