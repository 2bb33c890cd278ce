import type { Pagination, PaginationStyle } from "../pagination.ts";
import { annotationOf, titleOf } from "./bindings.ts";
import { pagedOperations } from "./paged.ts";
import { defineRule, type Rule } from "./rule.ts";

/** Without these roles there is no way from one page to the next. */
export const pageRoleMissing: Rule = defineRule({
  code: "C306",
  severity: "error",
  summary: "The style of a pagination needs a role that nothing plays.",

  *find(contract) {
    for (const { operation, pagination } of pagedOperations(contract)) {
      for (const [role, holds] of needed[pagination.style]) {
        if (holds(pagination)) continue;
        yield {
          message:
            `${titleOf(operation)} pages by "${pagination.style}", which needs "${role}". ` +
            `Name what plays it, or choose another style.`,
          place: annotationOf(operation),
        };
      }
    }
  },
});

type Need = readonly [role: string, holds: (pagination: Pagination) => boolean];

const needed: { readonly [style in PaginationStyle]: readonly Need[] } = {
  page: [["request.page", ({ request }) => request.page !== undefined]],
  offset: [["request.offset", ({ request }) => request.offset !== undefined]],
  cursor: [
    ["request.cursor", ({ request }) => request.cursor !== undefined],
    ["response.next", ({ response }) => response.next !== undefined],
  ],
  keyset: [
    ["request.after", ({ request }) => request.after !== undefined || request.before !== undefined],
  ],
  url: [["response.next", ({ response }) => response.next !== undefined]],
  none: [],
};
