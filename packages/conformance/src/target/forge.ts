import type { Credentials } from "./target.ts";
import { turnCase } from "./turn-case.ts";

/**
 * Credentials that look like others and are none.
 *
 * Each letter and digit is drawn anew, so that nothing of the true ones is in them but their form.
 */
export function forge(credentials: Credentials): Credentials {
  return alter(credentials, disguise);
}

/**
 * In what credentials that are almost right differ from right ones: their end is missing, or goes on, their small letters
 * are great ones and the other way round, or their scheme is another.
 */
export type Slip = "cut" | "longer" | "another case" | "another scheme";

/** Credentials that are right but for one slip. What has no scheme is left out where schemes are changed. */
export function misspell(credentials: Credentials, slip: Slip): Credentials {
  if (slip === "cut") return alter(credentials, cut);
  if (slip === "longer") return alter(credentials, (secret) => `${secret}0`);
  if (slip === "another case") return alter(credentials, turnCase);
  const named = Object.entries(headersOf(credentials)).filter(([, value]) => scheme.test(value));
  return Object.fromEntries(
    named.map(([name, value]) => [name, value.replace(scheme, otherScheme)]),
  );
}

const scheme = /^\S+\s+/;

function otherScheme(known: string): string {
  return /^basic/i.test(known) ? "Bearer " : "Basic ";
}

/** The same with `$TOKEN` for what is secret, as a shell reads it. */
export function spellOut(credentials: Credentials, slip: Slip): Credentials {
  if (slip === "another scheme")
    return misspell(
      alter(credentials, () => "$TOKEN"),
      slip,
    );
  // As bash writes it.
  if (slip === "another case") return alter(credentials, () => `\${TOKEN~~}`);
  return alter(credentials, (secret) =>
    slip === "cut" ? `\${TOKEN:0:${cut(secret).length}}` : `\${TOKEN}0`,
  );
}

/** The same with `$OTHER_TOKEN` for what is secret: those of somebody else. */
export function spellOther(credentials: Credentials): Credentials {
  return alter(credentials, () => "$OTHER_TOKEN");
}

/** The headers that carry credentials. */
export function headersOf(credentials: Credentials): { readonly [name: string]: string } {
  return typeof credentials === "string" ? { authorization: `Bearer ${credentials}` } : credentials;
}

function alter(credentials: Credentials, change: (secret: string) => string): Credentials {
  if (typeof credentials === "string") return change(credentials);
  return Object.fromEntries(
    Object.entries(credentials).map(([name, value]) => {
      const [, kind = "", secret = ""] = /^(\S+\s+)?(.*)$/.exec(value) ?? [];
      return [name, kind + change(secret)];
    }),
  );
}

/** The first half of a secret. What only fills up a text to some length is no part of it. */
export function cut(secret: string): string {
  const whole = secret.replace(/=+$/, "");
  return whole.slice(0, Math.floor(whole.length / 2));
}

/** Whether the case of its letters tells something: numbers to the base of sixteen are the same in both. */
export function isCased(credentials: Credentials): boolean {
  return Object.values(headersOf(credentials)).some((value) =>
    /[g-z]/i.test(value.replace(scheme, "")),
  );
}

function disguise(secret: string): string {
  const turned = [...secret].map((letter, index) => replace(letter, index)).join("");
  return turned === secret ? `${turned}0` : turned;
}

function replace(letter: string, index: number): string {
  const alphabet = alphabets.find((one) => one.includes(letter));
  return alphabet?.[(index * 7 + 3) % alphabet.length] ?? letter;
}

const alphabets = ["abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"];
