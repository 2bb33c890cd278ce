import { cut, forge } from "../target/forge.ts";
import type { Target } from "../target/target.ts";

/**
 * A function that replaces every secret of a target by `$TOKEN`, and its address by `$BASE`.
 *
 * A secret is found as it is, as it stands in a URL or in a JSON text, and as the part of a header after its scheme.
 */
export function redactor(
  target: Target,
  { base = true }: { readonly base?: boolean } = {},
): (text: string) => string {
  const secrets = secretsOf(target);
  const address = target.url.replace(/\/+$/, "");
  return (text) => {
    const clean = secrets.reduce((rest, secret) => rest.replaceAll(secret, "$TOKEN"), text);
    return base && address !== "" ? clean.replaceAll(address, "$BASE") : clean;
  };
}

/** Applies a redaction to every text of some data, names of members included. */
export function redactAll<T>(data: T, hide: (text: string) => string): T {
  if (typeof data === "string") return hide(data) as T;
  if (Array.isArray(data)) return data.map((one: unknown) => redactAll(one, hide)) as T;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [hide(name), redactAll<unknown>(value, hide)]),
  ) as T;
}

/** Headers of replies whose values let a reader act as somebody else. */
export function isSecretHeader(name: string): boolean {
  return /authori|token|api-?key|secret|cookie|session|password/i.test(name);
}

/** Shorter texts would be found by accident all over a report. */
const shortest = 3;
const shortestHalf = 8;

function secretsOf(target: Target): readonly string[] {
  const { credentials, other, headers, secrets = [], url } = target;
  const { wrong = credentials && forge(credentials) } = target;
  const given = [credentials, other, wrong].flatMap((one) =>
    typeof one === "string" ? [one] : Object.values(one ?? {}),
  );
  const fixed = Object.entries(headers ?? {})
    .filter(([name]) => isSecretHeader(name) || /key/i.test(name))
    .map(([, value]) => value);
  const spelled = [...given, ...fixed, ...secrets, ...secretsInUrl(url)].flatMap((value) => [
    value,
    value.replace(/^\S+\s+/, ""),
    ...decodedBasic(value),
  ]);
  const written = spelled.flatMap((value) => [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
  ]);
  // A server may repeat what it was sent, and half of a secret is secret.
  const halves = spelled
    .filter((value) => !/\s/.test(value))
    .map(cut)
    .filter((value) => value.length >= shortestHalf);
  return [...new Set([...written, ...halves])]
    .filter((value) => value.length >= shortest)
    .toSorted((a, b) => b.length - a.length);
}

/** `https://name:password@host`, and values of parameters that say what they are. */
function secretsInUrl(text: string): readonly string[] {
  if (!URL.canParse(text)) return [];
  const url = new URL(text);
  const parameters = [...url.searchParams].filter(
    ([name]) => isSecretHeader(name) || /key/i.test(name),
  );
  return [decodeURIComponent(url.password), ...parameters.map(([, value]) => value)];
}

/** The password within `Basic bmFtZTpwYXNz`. */
function decodedBasic(value: string): readonly string[] {
  const encoded = /^Basic\s+([\w+/=]+)$/i.exec(value)?.[1];
  if (encoded === undefined) return [];
  try {
    return [atob(encoded).replace(/^[^:]*:/, "")];
  } catch {
    return [];
  }
}
