import {
  isJsonObject,
  type Json,
  parseReference,
  type Reference,
  type Value,
} from "@conduct/contract";
import { toInstant } from "./instant.ts";
import { resolve, type Scope } from "./scope.ts";

/**
 * Returns what a template stands for, or undefined where it refers to nothing.
 *
 * Inside an object a member that stands for nothing is left out, inside an array it is null, and
 * within a text it is empty.
 */
export function evaluate(template: Value, scope: Scope): Json | undefined {
  if (typeof template === "string") return evaluateText(template, scope);
  if (Array.isArray(template)) return template.map((item) => evaluate(item, scope) ?? null);
  if (!isJsonObject(template)) return template;
  const names = Object.keys(template);
  const call = names.length === 1 && names[0]?.startsWith("$") ? functions[names[0]] : undefined;
  if (call !== undefined) return call(Object.values(template)[0] ?? null, scope);
  const object: Record<string, Json> = {};
  for (const name of names) {
    const value = evaluate(template[name] ?? null, scope);
    if (value !== undefined) object[name] = value;
  }
  return object;
}

/** The functions of templates, by the name of their only member. */
const functions: Readonly<Record<string, (of: Json, scope: Scope) => Json | undefined>> = {
  $first(of, scope) {
    let value: Json | undefined;
    for (const item of Array.isArray(of) ? of : [of]) {
      value = evaluate(item, scope);
      if (value !== undefined && value !== null) return value;
    }
    return value;
  },

  $sum(of, scope) {
    const terms = (Array.isArray(of) ? of : [of]).map((item: Json) => evaluate(item, scope));
    return terms.every((term) => typeof term === "number")
      ? terms.reduce((sum, term) => sum + term, 0)
      : null;
  },

  $elapsed(of, scope) {
    if (!Array.isArray(of)) return undefined;
    const [from, to] = of.map((item: Json) => toInstant(evaluate(item, scope)));
    return from === undefined || to === undefined ? undefined : Math.round(to - from);
  },

  $map(of, scope) {
    if (!isJsonObject(of)) return undefined;
    const items = evaluate(of.of ?? null, scope);
    if (!Array.isArray(items)) return undefined;
    return items.map(
      (item: Json, index) => evaluate(of.to ?? null, { ...scope, item, index }) ?? null,
    );
  },
};

/** A text taken apart: a literal, one reference, or literals and references in turn. */
type Text = string | Reference | readonly (string | Reference)[];

const texts = new Map<string, Text>();

function evaluateText(template: string, scope: Scope): Json | undefined {
  let text = texts.get(template);
  if (text === undefined) {
    text = parseText(template);
    texts.set(template, text);
  }
  if (typeof text === "string") return text;
  if (!isParts(text)) return resolve(text, scope);
  return text
    .map((part) => (typeof part === "string" ? part : show(resolve(part, scope))))
    .join("");
}

function parseText(template: string): Text {
  const whole = parseReference(template);
  if (whole !== undefined) return whole;
  const literal = template.startsWith("$$") ? template.slice(1) : template;
  const parts = literal
    .split(/\{(\$[^{}]+)\}/)
    .map((part, index) => (index % 2 === 1 ? (parseReference(part) ?? `{${part}}`) : part));
  return parts.every((part) => typeof part === "string") ? parts.join("") : parts;
}

function isParts(
  text: Reference | readonly (string | Reference)[],
): text is readonly (string | Reference)[] {
  return Array.isArray(text);
}

function show(value: Json | undefined): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
