import type { Credentials } from "./target.ts";

/**
 * Credentials that look like others and are none.
 *
 * Each letter and digit is drawn anew, so that nothing of the true ones is in them but their form.
 */
export function forge(credentials: Credentials): Credentials {
  if (typeof credentials === "string") return disguise(credentials);
  return Object.fromEntries(
    Object.entries(credentials).map(([name, value]) => {
      const [, scheme = "", secret = ""] = /^(\S+\s+)?(.*)$/.exec(value) ?? [];
      return [name, scheme + disguise(secret)];
    }),
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
