import type { Filter } from "@conduct/contract";
import { turnCase } from "../target/turn-case.ts";
import { plainlyOrdered } from "./plainly-ordered.ts";

/**
 * Texts that a filter tells apart from the one given, which comes first: one that goes on after a space, and one that
 * ends with it, in other letters, so that parts, words and letters are something to mix up.
 */
export function tellingTexts(text: string): readonly string[] {
  return plainlyOrdered([text, `${text} two`, `all ${turnCase(text)}`]);
}

/** Texts that all bear a mark, as a filter that looks for parts of texts finds it. */
export function markedTexts({ op }: Filter, mark: string): readonly string[] {
  switch (op) {
    case "contains":
      return plainlyOrdered([mark, `${mark} two`, `all ${mark}`]);
    case "icontains":
      return tellingTexts(mark);
    case "prefix":
      return plainlyOrdered([mark, `${mark} a part`, `${mark}s`]);
    default:
      return [mark];
  }
}

/** Texts that have a mark in them, and are not what a filter finds that is asked for it. */
export function nearTexts({ op }: Filter, mark: string): readonly string[] {
  switch (op) {
    case "eq":
    case "in":
      return plainlyOrdered([`all ${mark}`, `${mark} two`]);
    case "prefix":
      return [`all ${mark}`];
    default:
      return [];
  }
}
