import type { Desk } from "./desk.ts";
import { invalid, type Violation } from "./errors.ts";
import { isStatus, type Status } from "./run.ts";

/** Which runs a list is to show; all of it must hold. */
export interface Filters {
  readonly statuses: readonly Status[] | undefined;
  readonly task: string | undefined;
  readonly queue: string | undefined;

  /** Milliseconds: from the first on, up to but without the second. */
  readonly since: number | undefined;
  readonly before: number | undefined;
}

/** What a list asks for. */
export interface ListQuery {
  readonly filters: Filters;
  readonly order: "asc" | "desc";
  readonly limit: number;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** @throws {Refusal} 400 with all that is wrong */
export function readListQuery(url: URL, desk: Desk): ListQuery {
  const { faults } = desk.given;
  const errors: Violation[] = [];
  const { searchParams } = url;
  const text = (name: string) => searchParams.get(name) ?? undefined;
  const query: ListQuery = {
    filters: {
      statuses: readStatuses(url, errors, desk),
      task: faults.has("ignores-task-filter") ? undefined : text("task"),
      queue: faults.has("ignores-queue-filter") ? undefined : text("queue"),
      since: readTime(url, "created_since", errors, desk),
      before: readTime(url, "created_before", errors, desk),
    },
    order: readOrder(url, errors, desk),
    limit: readLimit(url, errors, desk) ?? (faults.has("lists-hundred-by-default") ? 100 : 20),
    after: text("after"),
    before: text("before"),
  };
  if (query.after !== undefined && query.before !== undefined && !faults.has("lets-after-win")) {
    errors.push(inQuery("before", "cannot be combined with after"));
  }
  const [only] = errors;
  if (only) throw invalid(errors);
  return query;
}

/** How many items at most; nothing where nobody says. */
export function readLimit(url: URL, errors: Violation[], { given }: Desk): number | undefined {
  const { faults } = given;
  const all = url.searchParams.getAll("limit");
  const [text] = all;
  if (text === undefined) return undefined;
  const value = all.length === 1 && /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 1 && value <= 100) return value;
  if (value > 100 && faults.has("serves-any-limit")) return Math.min(value, 1_000_000);
  if (value > 100 && faults.has("clamps-limit")) return 100;
  if (value === 0 && faults.has("loops-on-limit-zero")) return 0;
  if (value < 0 && faults.has("lists-all-on-negative-limit")) return 1_000_000;
  if (Number.isNaN(value) && faults.has("fails-on-text-limit")) throw new TypeError(text);
  if (Number.isNaN(value) && faults.has("reads-text-limit-as-default")) return undefined;
  errors.push(inQuery("limit", "must be an integer from 1 to 100"));
  return undefined;
}

export function inQuery(name: string, detail: string): Violation {
  return { in: "query", name, pointer: "", detail };
}

function readStatuses(
  url: URL,
  errors: Violation[],
  { given: { faults } }: Desk,
): readonly Status[] | undefined {
  const text = url.searchParams.getAll("status").join(",");
  if (!url.searchParams.has("status") || faults.has("ignores-status-filter")) return undefined;
  const asked = (faults.has("folds-status-case") ? text.toLowerCase() : text).split(",");
  const stranger = asked.find((one) => !isStatus(one));
  if (stranger !== undefined) {
    if (faults.has("fails-on-unknown-status")) throw new TypeError(stranger);
    if (!faults.has("finds-nothing-in-unknown-status")) {
      errors.push(inQuery("status", `knows no "${stranger}"`));
    }
  }
  const known = asked.filter(isStatus);
  if (faults.has("misses-pausing-in-filters")) return known.filter((one) => one !== "paused");
  return faults.has("reads-first-status-only") ? known.slice(0, 1) : known;
}

function readOrder(url: URL, errors: Violation[], { given }: Desk): "asc" | "desc" {
  const order = url.searchParams.get("order") ?? "desc";
  if (given.faults.has("ignores-order")) return "desc";
  if (order === "asc" || order === "desc") return order;
  if (!given.faults.has("reads-any-order-as-newest")) {
    errors.push(inQuery("order", "must be asc or desc"));
  }
  return "desc";
}

const shape = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** Milliseconds, rounded up: ours are whole, so a bound between two of them means the later one. */
function readTime(
  url: URL,
  name: "created_since" | "created_before",
  errors: Violation[],
  { given: { faults } }: Desk,
): number | undefined {
  const text = url.searchParams.get(name);
  if (text === null || faults.has(`ignores-${dashed(name)}`)) return undefined;
  const [, fraction = "", zone = ""] = shape.exec(text) ?? [];
  const plain = faults.has("passes-over-time-zones") ? text.replace(zone, "Z") : text;
  const time = shape.test(text) ? Date.parse(plain) : Number.NaN;
  if (!Number.isNaN(time)) return time + (/[1-9]/.test(fraction.slice(4)) ? 1 : 0);
  if (faults.has("fails-on-unreadable-times")) throw new RangeError(text);
  if (!faults.has("passes-over-unreadable-times")) {
    errors.push(inQuery(name, "must be a date and time of RFC 3339"));
  }
  return undefined;
}

function dashed(name: "created_since" | "created_before"): "created-since" | "created-before" {
  return name === "created_since" ? "created-since" : "created-before";
}
