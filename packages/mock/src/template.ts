import {
  isJsonObject,
  type Json,
  type JsonObject,
  parseReference,
  type Reference,
  sortKeys,
  type Value,
} from "@conduct/contract";
import { read } from "./edit.ts";
import { formatInstant, parseDuration, toInstant } from "./instant.ts";
import { type FindRule, resolve, type Scope } from "./scope.ts";

/**
 * Returns what a template stands for, or undefined where it refers to nothing.
 *
 * Inside an object a member that stands for nothing is left out, inside an array it is null, and
 * within a text it is empty.
 */
export function evaluate(template: Value, scope: Scope): Json | undefined {
  if (typeof template === "string") return compileText(template)(scope);
  return template === null || typeof template !== "object"
    ? template
    : compileNested(template)(scope);
}

/** A template that was taken apart once, as all of them come from one contract and are used over and over. */
export type Compiled = (scope: Scope) => Json | undefined;

/** Takes a template apart, to be evaluated over and over. */
export function compile(template: Value): Compiled {
  if (typeof template === "string") return compileText(template);
  return template === null || typeof template !== "object"
    ? () => template
    : compileNested(template);
}

const nested = new WeakMap<object, Compiled>();

function compileNested(template: readonly Json[] | JsonObject): Compiled {
  let compiled = nested.get(template);
  if (compiled === undefined) {
    compiled = isJsonObject(template) ? compileObject(template) : compileArray(template);
    nested.set(template, compiled);
  }
  return compiled;
}

function compileArray(template: readonly Json[]): Compiled {
  const items = template.map(compile);
  return (scope) => items.map((item) => item(scope) ?? null);
}

function compileObject(template: JsonObject): Compiled {
  const names = Object.keys(template);
  const [first = ""] = names;
  const call = names.length === 1 && Object.hasOwn(functions, first) ? functions[first] : undefined;
  if (call !== undefined) return call(template[first] ?? null);
  const members = names.map((name) => [name, compile(template[name] ?? null)] as const);
  return (scope) => {
    const object: Record<string, Json> = {};
    for (const [name, member] of members) {
      const value = member(scope);
      if (value !== undefined) object[name] = value;
    }
    return object;
  };
}

/** The functions of templates, by the name of their only member. */
const functions: Readonly<Record<string, (of: Json) => Compiled>> = {
  $first(of) {
    const items = listOf(of).map(compile);
    return (scope) => {
      for (const item of items) {
        const value = item(scope);
        if (value !== undefined && value !== null) return value;
      }
      return null;
    };
  },

  $sum(of) {
    const items = listOf(of).map(compile);
    return (scope) => {
      let sum = 0;
      for (const item of items) {
        const term = item(scope);
        if (typeof term !== "number") return null;
        sum += term;
      }
      return sum;
    };
  },

  $elapsed(of) {
    const [from, to] = listOf(of).map(compile);
    return (scope) => {
      const began = toInstant(from?.(scope));
      const ended = toInstant(to?.(scope));
      return began === undefined || ended === undefined ? null : Math.round(ended - began);
    };
  },

  $shift(of) {
    const [instant, distance] = listOf(of).map(compile);
    return (scope) => {
      const from = toInstant(instant?.(scope));
      const text = distance?.(scope);
      const by = typeof text === "string" ? parseDuration(text.replace(/^[+-]/, "")) : undefined;
      if (from === undefined || by === undefined) return null;
      return formatInstant(String(text).startsWith("-") ? from - by : from + by);
    };
  },

  $switch(of) {
    const { on = null, cases = null, else: other = null } = isJsonObject(of) ? of : {};
    const chosen = compile(on);
    const otherwise = compile(other);
    const values = new Map(
      Object.entries(isJsonObject(cases) ? cases : {}).map(([name, value]) => [
        name,
        compile(value),
      ]),
    );
    return (scope) => {
      const name = chosen(scope);
      const value =
        name === undefined || typeof name === "object" ? undefined : values.get(String(name));
      return (value ?? otherwise)(scope);
    };
  },

  $find(of) {
    const { of: lifecycle, match, pick = "each", by, at } = isJsonObject(of) ? of : {};
    const rule = {
      match: isJsonObject(match) ? match : {},
      pick: pick as FindRule["pick"],
      ...(by === undefined ? {} : { by: sortKeys(by) }),
    };
    return (scope) => {
      const found = scope.find?.(String(lifecycle), rule, scope) ?? [];
      const shown = typeof at === "string" ? found.map((value) => read(value, at) ?? null) : found;
      return pick === "each" ? shown : shown[0];
    };
  },

  $map(of) {
    const list = compile(isJsonObject(of) ? (of.of ?? null) : null);
    const each = compile(isJsonObject(of) ? (of.to ?? null) : null);
    return (scope) => {
      const items = list(scope);
      if (!Array.isArray(items)) return undefined;
      return items.map((item: Json, index) => each({ ...scope, item, index }) ?? null);
    };
  },
};

function listOf(of: Json): readonly Json[] {
  return Array.isArray(of) ? (of as Json[]) : [of];
}

const texts = new Map<string, Compiled>();

function compileText(template: string): Compiled {
  let compiled = texts.get(template);
  if (compiled === undefined) {
    compiled = parseText(template);
    texts.set(template, compiled);
  }
  return compiled;
}

/** A literal, one reference, or literals with references in braces. */
function parseText(template: string): Compiled {
  const whole = parseReference(template);
  if (whole !== undefined) return (scope) => resolve(whole, scope);
  const literal = template.startsWith("$$") ? template.slice(1) : template;
  const parts = literal
    .split(/\{(\$[^{}]+)\}/)
    .map((part, index) => (index % 2 === 1 ? (parseReference(part) ?? `{${part}}`) : part));
  if (parts.every((part) => typeof part === "string")) {
    const text = parts.join("");
    return () => text;
  }
  return (scope) => parts.map((part) => show(part, scope)).join("");
}

function show(part: string | Reference, scope: Scope): string {
  const value = typeof part === "string" ? part : resolve(part, scope);
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
