import { escapeXml } from "../xml.ts";

/** HTML that is safe to put into HTML as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template may hold: text is escaped, markup is not, lists are put together, nothing is left out. */
export type Part = Markup | string | number | undefined | false | readonly Part[];

/**
 * HTML with everything escaped that does not come from another template.
 *
 * ```ts
 * markup`<p>${"a < b"}</p>`.text; // "<p>a &lt; b</p>"
 * ```
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    strings
      .map((text, index) => text + (index < parts.length ? textOf(parts[index]) : ""))
      .join(""),
  );
}

function textOf(part: Part): string {
  if (part === undefined || part === false) return "";
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return (part as readonly Part[]).map(textOf).join("");
  return escapeXml(String(part));
}
