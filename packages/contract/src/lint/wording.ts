import { didYouMean, quoteList } from "../closed-list.ts";

/** What is allowed: the name that was probably meant, else the whole set, as the end of a message. */
export function choices(asked: string, names: Iterable<string>): string {
  const all = [...new Set(names)].sort();
  return didYouMean(asked, all) || ` Declared are ${quoteList(all)}.`;
}

/** `1 case`, `2 cases`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
