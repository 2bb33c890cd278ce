import type { Body } from "../http/body.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { type Issue, unprocessable } from "./errors.ts";

/** Reads members of a body one by one, and collects what is wrong with them. */
export interface Reader {
  readonly issues: Issue[];
  readonly members: JsonObject;
  readonly loc: readonly (string | number)[];
}

/**
 * Opens the body of a request as an object.
 *
 * @throws {Refusal} 422 if there is none.
 */
export function openBody(body: Body): Reader {
  const loc = ["body"];
  switch (body.kind) {
    case "json":
      if (isObject(body.value)) return { issues: [], members: body.value, loc };
      throw unprocessable([{ ...notAnObject, loc, input: body.value }]);
    case "not-json":
      throw unprocessable([{ ...notAnObject, loc, input: body.text }]);
    case "absent":
      throw unprocessable([{ type: "missing", loc, msg: "Field required", input: null }]);
    case "broken":
      throw unprocessable([
        {
          type: "json_invalid",
          loc: ["body", body.position],
          msg: "JSON decode error",
          input: {},
          ctx: { error: body.reason },
        },
      ]);
  }
}

/** @throws {Refusal} 422 with all that was wrong, if anything was. */
export function closeBody(reader: Reader): void {
  if (reader.issues.length > 0) throw unprocessable(reader.issues);
}

/** Steps into a member that is an object itself; undefined if it is absent or null. */
export function readModel(reader: Reader, name: string): Reader | undefined {
  const value = reader.members[name];
  if (value === undefined || value === null) return undefined;
  const loc = [...reader.loc, name];
  if (isObject(value)) return { issues: reader.issues, members: value, loc };
  reader.issues.push({ ...notAnObject, loc, input: value });
  return undefined;
}

export function readText(reader: Reader, name: string, required: boolean): string | undefined {
  const value = present(reader, name, required);
  if (value === undefined || (value === null && !required)) return undefined;
  if (typeof value === "string") return value;
  report(reader, name, { type: "string_type", msg: "Input should be a valid string" });
  return undefined;
}

export function readInteger(reader: Reader, name: string, bounds: Bounds = {}): number | undefined {
  const required = bounds.required ?? false;
  const value = present(reader, name, required);
  if (value === undefined || (value === null && !required)) return undefined;
  const wrong = typeof value === "number" ? wrongNumber(value, bounds) : wrongInteger(value);
  if (!wrong) return Number(value);
  report(reader, name, wrong);
  return undefined;
}

export function readRecord(reader: Reader, name: string): JsonObject | undefined {
  const value = reader.members[name];
  if (value === undefined || value === null) return undefined;
  if (isObject(value)) return value;
  report(reader, name, { type: "dict_type", msg: "Input should be a valid dictionary" });
  return undefined;
}

/** The message of an event is a text or a whole number; both complaints are made if it is neither. */
export function readMessage(reader: Reader, name: string): string | number | undefined {
  const value = present(reader, name, true);
  if (value === undefined || typeof value === "string") return value;
  if (typeof value === "number" && Number.isInteger(value)) return value;
  const loc = [...reader.loc, name];
  reader.issues.push(
    {
      type: "string_type",
      loc: [...loc, "str"],
      msg: "Input should be a valid string",
      input: value,
    },
    {
      type: "int_type",
      loc: [...loc, "int"],
      msg: "Input should be a valid integer",
      input: value,
    },
  );
  return undefined;
}

/** Reads a whole number from the query; of several by one name the last counts. */
export function readQueryInteger(
  url: URL,
  name: string,
  bounds: Bounds = {},
): { readonly value: number | undefined; readonly issues: readonly Issue[] } {
  const text = url.searchParams.getAll(name).at(-1);
  if (text === undefined) return { value: undefined, issues: [] };
  const loc = ["query", name];
  if (!/^\s*[+-]?\d+(\.0*)?\s*$/.test(text)) {
    return { value: undefined, issues: [{ ...unparsable, loc, input: text }] };
  }
  const value = Number(text);
  const wrong = wrongNumber(value, bounds);
  return wrong
    ? { value: undefined, issues: [{ ...wrong, loc, input: text }] }
    : { value, issues: [] };
}

export interface Bounds {
  readonly required?: boolean;
  readonly least?: number;
  readonly most?: number;
}

const notAnObject = {
  type: "model_attributes_type",
  msg: "Input should be a valid dictionary or object to extract fields from",
};

const unparsable = {
  type: "int_parsing",
  msg: "Input should be a valid integer, unable to parse string as an integer",
};

type Complaint = Pick<Issue, "type" | "msg" | "ctx">;

function present(reader: Reader, name: string, required: boolean): Json | undefined {
  const value = reader.members[name];
  if (value === undefined && required) {
    const loc = [...reader.loc, name];
    reader.issues.push({ type: "missing", loc, msg: "Field required", input: reader.members });
  }
  return value;
}

function report(reader: Reader, name: string, complaint: Complaint): void {
  const input = reader.members[name] ?? null;
  reader.issues.push({ ...complaint, loc: [...reader.loc, name], input });
}

function wrongInteger(value: Json): Complaint {
  return typeof value === "string"
    ? unparsable
    : { type: "int_type", msg: "Input should be a valid integer" };
}

function wrongNumber(value: number, { least, most }: Bounds): Complaint | undefined {
  if (!Number.isFinite(value)) {
    return { type: "finite_number", msg: "Input should be a finite number" };
  }
  if (!Number.isInteger(value)) {
    return {
      type: "int_from_float",
      msg: "Input should be a valid integer, got a number with a fractional part",
    };
  }
  if (least !== undefined && value < least) {
    return {
      type: "greater_than_equal",
      msg: `Input should be greater than or equal to ${least}`,
      ctx: { ge: least },
    };
  }
  if (most !== undefined && value > most) {
    return {
      type: "less_than_equal",
      msg: `Input should be less than or equal to ${most}`,
      ctx: { le: most },
    };
  }
  return undefined;
}
