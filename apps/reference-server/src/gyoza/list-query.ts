import type { Chosen, Switches } from "../switch.ts";
import { badRequest, type Issue, unprocessable } from "./errors.ts";
import type { GyozaFault } from "./faults.ts";
import { isRunState, type RunState } from "./run.ts";
import { readQueryInteger } from "./validate.ts";
import type { GyozaVariation } from "./variations.ts";

/** What `GET /runs` asks for. */
export interface ListQuery {
  readonly limit: number;
  readonly startingAfter: string | undefined;
  readonly endingBefore: string | undefined;
  readonly filters: Filters;
}

/** Which runs are wanted; what is absent does not restrict. Times are milliseconds. */
export interface Filters {
  readonly state?: RunState | "none";
  readonly opDefinition?: string;
  readonly image?: string;
  readonly created: { readonly [bound in Bound]?: number };
}

export type Bound = "gte" | "lte" | "gt" | "lt";

export const bounds: readonly Bound[] = ["gte", "lte", "gt", "lt"];

/**
 * Reads the query of a list.
 *
 * @throws {Refusal} 422 for numbers that are none or out of bounds; 400 for what they mean.
 */
export function readListQuery(
  url: URL,
  { faults }: Switches<GyozaFault, GyozaVariation>,
): ListQuery {
  const limit = readLimit(url, faults);
  const created = bounds.map(
    (bound) => [bound, readQueryInteger(url, `created[${bound}]`)] as const,
  );
  const issues: Issue[] = [...limit.issues, ...created.flatMap(([, { issues }]) => issues)];
  if (issues.length > 0) throw unprocessable(issues);

  const state = readState(url, faults);
  const opDefinition = text(url, "op_definition");
  const image = text(url, "image");
  const filters: Filters = {
    ...(state && !faults.has("ignores-state-filter") ? { state } : {}),
    ...(opDefinition && !faults.has("ignores-definition-filter") ? { opDefinition } : {}),
    ...(image && !faults.has("ignores-image-filter") ? { image } : {}),
    created: Object.fromEntries(
      created.flatMap(([bound, { value }]) =>
        value === undefined ? [] : [[bound, toTime(value, faults)]],
      ),
    ),
  };

  return {
    limit: limit.value ?? (faults.has("lists-hundred-by-default") ? 100 : 10),
    startingAfter: text(url, "starting_after"),
    endingBefore: text(url, "ending_before"),
    filters,
  };
}

/** The last value of a parameter; an empty one counts as not sent. */
function text(url: URL, name: string): string | undefined {
  return url.searchParams.getAll(name).at(-1) || undefined;
}

function readLimit(url: URL, faults: Chosen<GyozaFault>): ReturnType<typeof readQueryInteger> {
  const free = readQueryInteger(url, "limit");
  const { value } = free;
  if (value === 0 && faults.has("loops-on-limit-zero")) return free;
  if (value !== undefined && value > 100) {
    if (faults.has("serves-any-limit")) return free;
    if (faults.has("clamps-limit")) return { value: 100, issues: [] };
  }
  if (value !== undefined && value < 0 && faults.has("fails-on-negative-limit")) {
    throw new RangeError("LIMIT must not be negative");
  }
  if (free.issues.length > 0 && faults.has("fails-on-text-limit")) {
    throw new TypeError("invalid literal for int() with base 10");
  }
  if (free.issues.length > 0 && faults.has("reads-text-limit-as-default")) {
    return { value: undefined, issues: [] };
  }
  return readQueryInteger(url, "limit", { least: 1, most: 100 });
}

function readState(url: URL, faults: Chosen<GyozaFault>): RunState | "none" | undefined {
  const state = text(url, "state");
  const status = faults.has("ignores-status-alias") ? undefined : text(url, "status");
  if (state && status && state !== status && !faults.has("lets-state-win")) {
    throw badRequest("state and status must match when both are provided");
  }
  const given = state ?? status;
  const selected = faults.has("folds-state-case") ? given?.toUpperCase() : given;
  if (selected === undefined || isRunState(selected)) return selected;
  if (faults.has("fails-on-unknown-state")) throw new TypeError(`'${selected}' is not a state`);
  if (faults.has("finds-nothing-in-unknown-state")) return "none";
  throw badRequest(`Invalid state '${selected}'`);
}

/** Seconds as milliseconds, within the years 1 to 9999 that the API's calendar has. */
function toTime(seconds: number, faults: Chosen<GyozaFault>): number {
  const known = seconds >= -62_135_596_800 && seconds <= 253_402_300_799;
  if (known) return faults.has("reads-created-in-milliseconds") ? seconds : seconds * 1000;
  if (faults.has("fails-on-distant-dates")) throw new RangeError("year is out of range");
  throw badRequest("Invalid created timestamp");
}
