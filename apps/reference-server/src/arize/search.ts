import { type RawBuilder, sql } from "kysely";

/** The one space that everything is in. */
export const space = { id: "U3BhY2U6MTpkZWZhdWx0", name: "Default space" };

/** A search for things of another space, by its id or by a part of its name. */
export function isElsewhere(url: URL): boolean {
  const id = url.searchParams.get("space_id") || undefined;
  const name = url.searchParams.get("space_name") || undefined;
  return (
    (id !== undefined && id !== space.id) ||
    (name !== undefined && !space.name.toLowerCase().includes(name.toLowerCase()))
  );
}

/** True for names that have the text in them. Said so that both databases understand it. */
export function contains(text: string, mindsCase: boolean): RawBuilder<boolean> {
  const wanted = JSON.stringify(text).slice(1, -1);
  const name = sql.ref("name");
  return mindsCase
    ? sql<boolean>`replace(${name}, ${wanted}, '') <> ${name}`
    : sql<boolean>`replace(lower(${name}), ${wanted.toLowerCase()}, '') <> lower(${name})`;
}

/** True for names that have the text in them, in which an underscore stands for any letter. */
export function resembles(text: string): RawBuilder<boolean> {
  const wanted = JSON.stringify(text).slice(1, -1).toLowerCase();
  return sql<boolean>`lower(${sql.ref("name")}) like ${`%${wanted}%`}`;
}

/** True for names that begin with the text. They are kept as JSON, after a quotation mark. */
export function begins(text: string): RawBuilder<boolean> {
  const wanted = JSON.stringify(text).slice(0, -1).toLowerCase();
  return sql<boolean>`replace(lower(${sql.ref("name")}), ${wanted}, '') <> lower(${sql.ref("name")})`;
}
