import type { Chosen } from "../switch.ts";
import { type Detail, invalid } from "./errors.ts";
import { isStatus, type Status } from "./execution.ts";
import type { ModeratelyFault } from "./faults.ts";

/** What `GET /pipeline-executions` asks for. */
export interface ListQuery {
  readonly page: number;
  readonly pageSize: number;
  readonly orderBy: OrderBy | undefined;
  readonly direction: "asc" | "desc";
  readonly filters: Filters;
}

/** Which executions are wanted; what is absent does not restrict. */
export interface Filters {
  readonly pipelineIds?: readonly string[];
  readonly versionIds?: readonly string[];
  readonly ids?: readonly string[];
  readonly status?: Status | "none";
  readonly statuses?: readonly Status[];
}

export type OrderBy = (typeof orders)[number];

type Faults = Chosen<ModeratelyFault>;

const orders = ["createdAt", "updatedAt", "startedAt"] as const;
const directions = ["asc", "desc"] as const;

/**
 * Reads the query of a list. Parameters it does not know, such as `teamIds`, are let pass.
 *
 * @throws {Refusal} 400 with all that is wrong.
 */
export function readListQuery(url: URL, faults: Faults): ListQuery {
  const details: Detail[] = [];
  const page = readPage(url, details, faults);
  const pageSize = readSize(url, details, faults);
  const orderBy = readOneOf(url, "orderBy", orders, details);
  const direction = readOneOf(url, "orderDirection", directions, details);
  const status = readStatus(url, details, faults);
  const filters = readFilters(url, details, faults);
  if (faults.has("refuses-team-ids") && url.searchParams.has("teamIds")) {
    details.push({ field: "teamIds", message: "Not expected", value: null });
  }
  if (details.length > 0) throw invalid(details);

  return {
    page: page ?? 1,
    pageSize: pageSize ?? (faults.has("lists-hundred-by-default") ? 100 : 10),
    orderBy: faults.has("ignores-order-by") ? undefined : orderBy,
    direction: faults.has("ignores-order-direction")
      ? "asc"
      : (direction ?? (faults.has("sorts-descending-by-default") ? "desc" : "asc")),
    filters: {
      ...filters,
      ...(status && !faults.has("ignores-status-filter") ? { status } : {}),
    },
  };
}

function readPage(url: URL, details: Detail[], faults: Faults): number | undefined {
  const text = single(url, "page", details);
  if (text === undefined) return undefined;
  if (faults.has("fails-on-text-page") && !/^-?\d+$/.test(text)) throw new TypeError("NaN");
  if (faults.has("counts-pages-from-zero") && /^\d+$/.test(text)) return Number(text) + 1;
  return readCount(text, "page", Number.POSITIVE_INFINITY, details);
}

function readSize(url: URL, details: Detail[], faults: Faults): number | undefined {
  const text = single(url, "pageSize", details);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (value === 0 && faults.has("loops-on-size-zero")) return 0;
  if (value < 0 && faults.has("lists-all-on-negative-size")) return Number.MAX_SAFE_INTEGER;
  if (value > 1000 && faults.has("serves-any-size")) return value;
  if (value > 1000 && faults.has("clamps-size")) return 1000;
  if (Number.isNaN(value) && faults.has("fails-on-text-size")) throw new TypeError("NaN");
  const digits = faults.has("reads-leading-digits") ? /^\d+/.exec(text)?.[0] : undefined;
  return readCount(digits ?? text, "pageSize", 1000, details);
}

function readCount(
  text: string,
  field: string,
  most: number,
  details: Detail[],
): number | undefined {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 1 && value <= most) return value;
  const limit = Number.isFinite(most) ? ` to ${most}` : "";
  details.push({ field, message: `Expected an integer from 1${limit}`, value: text });
  return undefined;
}

function readStatus(url: URL, details: Detail[], faults: Faults): Status | "none" | undefined {
  const text = single(url, "status", details);
  if (text === undefined || isStatus(text)) return text;
  if (faults.has("fails-on-unknown-status")) throw new TypeError(`No status ${text}`);
  if (faults.has("finds-nothing-in-unknown-status")) return "none";
  details.push({ field: "status", message: "Unknown status", value: text });
  return undefined;
}

function readFilters(url: URL, details: Detail[], faults: Faults): Filters {
  const pipelineIds = readList(url, "pipelineIds");
  const versionIds = readList(url, "pipelineConfigurationVersionIds");
  const wanted = readList(url, "pipelineExecutionIds");
  const ids = faults.has("reads-first-two-ids-only") ? wanted.slice(0, 2) : wanted;
  const given = readList(url, "statuses");
  const known = given.filter(isStatus);
  const unknown = given.find((text) => !isStatus(text));
  if (unknown !== undefined && !faults.has("passes-over-unknown-statuses")) {
    details.push({ field: "statuses", message: "Unknown status", value: unknown });
  }
  const statuses = faults.has("reads-first-status-only") ? known.slice(0, 1) : known;

  return {
    ...(pipelineIds.length > 0 && !faults.has("ignores-pipeline-filter") ? { pipelineIds } : {}),
    ...(versionIds.length > 0 && !faults.has("ignores-version-filter") ? { versionIds } : {}),
    ...(ids.length > 0 && !faults.has("ignores-id-filter") ? { ids } : {}),
    ...(statuses.length > 0 && !faults.has("ignores-statuses-filter") ? { statuses } : {}),
  };
}

function readOneOf<T extends string>(
  url: URL,
  field: string,
  known: readonly T[],
  details: Detail[],
): T | undefined {
  const text = single(url, field, details);
  if (text === undefined || known.includes(text as T)) return text as T | undefined;
  details.push({ field, message: `Expected one of ${known.join(", ")}`, value: text });
  return undefined;
}

function single(url: URL, field: string, details: Detail[]): string | undefined {
  const all = url.searchParams.getAll(field);
  if (all.length > 1) details.push({ field, message: "Expected one value", value: all.join(",") });
  return all[0];
}

/** Texts joined by commas, in one parameter or several; an empty list does not filter. */
function readList(url: URL, field: string): string[] {
  return url.searchParams
    .getAll(field)
    .flatMap((text) => text.split(","))
    .filter((text) => text !== "");
}
