import { requirementIds } from "@conduct/conformance";
import { endingOf, reportEndings } from "@conduct/conformance/reports";
import { didYouMean } from "@conduct/contract";
import { InvalidArgumentError } from "commander";

export function httpUrl(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text;
  throw new InvalidArgumentError("It takes an http or https URL, such as http://127.0.0.1:4010.");
}

export function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It takes a whole number.");
}

export function positive(text: string): number {
  const number = Number(text);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new InvalidArgumentError("It takes a number above 0, such as 10 or 0.5.");
}

export function duration(text: string): string {
  if (/^\d+(\.\d+)?(ms|s|m|h)$/.test(text)) return text;
  throw new InvalidArgumentError("It takes a duration, such as 500ms, 2s or 10m.");
}

/** Ids of requirements, with commas between them; one that names nothing is a slip, not an empty choice. */
export function requirementPatterns(text: string): readonly string[] {
  const patterns = text
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  for (const pattern of patterns) {
    const named = new RegExp(`^${pattern.replaceAll("*", ".*")}$`);
    if (/^[\w*-]+$/.test(pattern) && requirementIds.some((id) => named.test(id))) continue;
    throw new InvalidArgumentError(
      `No requirement is called "${pattern}".${didYouMean(pattern, requirementIds)} Ids look like PG-G-01, and "*" stands for anything: "PG-*".`,
    );
  }
  return patterns;
}

export function reportFile(text: string, previous: readonly string[] = []): readonly string[] {
  if (endingOf(text) !== undefined) return [...previous, text];
  const known = Object.entries(reportEndings).map(([ending, what]) => `${ending} (${what})`);
  throw new InvalidArgumentError(`It takes a file that ends in ${known.join(", ")}.`);
}

export function header(
  text: string,
  previous: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const colon = text.indexOf(":");
  if (colon < 1)
    throw new InvalidArgumentError('It takes "name: value", such as "X-API-Key: abc".');
  return { ...previous, [text.slice(0, colon).trim()]: text.slice(colon + 1).trim() };
}
