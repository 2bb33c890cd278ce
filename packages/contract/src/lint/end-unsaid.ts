import type { Pagination } from "../pagination.ts";
import { annotationOf, titleOf } from "./bindings.ts";
import { pagedOperations } from "./paged.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Without a sign of the end a client asks for one page too many, every time. */
export const endUnsaid: Rule = defineRule({
  code: "C312",
  severity: "info",
  summary: "Nothing in a page says whether it is the last.",

  *find(contract) {
    for (const { operation, pagination } of pagedOperations(contract)) {
      if (pagination.style === "none" || saysEnd(pagination)) continue;
      yield {
        message:
          `No page of ${titleOf(operation)} says that it is the last, so clients ask once more to find out. ` +
          'If the reply has it, name "more", "next", "pages" or "total"; or write "size: { fill: exact }" if only the last page is short.',
        place: annotationOf(operation),
      };
    }
  },
});

function saysEnd({ response, request, size, total }: Pagination): boolean {
  const { more, next } = response;
  const counts = total === "exact" ? [response.pages, response.total] : [];
  const short = size.fill === "exact" && request.size !== undefined;
  return short || [more, next, ...counts].some((role) => role !== undefined);
}
