import { isJsonObject, type Operation } from "@conduct/contract";
import { jsonMedia } from "./body-schema.ts";
import { type Drafting, draftOf } from "./drafts.ts";
import type { RequestData } from "./evaluate.ts";

/**
 * The request that the document itself shows: what its author had in mind can often do more than the
 * least that the schema allows. Undefined if there is no example, or none that is allowed.
 */
export function exampleDraft(operation: Operation, drafting: Drafting): RequestData | undefined {
  const media = jsonMedia(operation)?.[1];
  if (media === undefined) return undefined;
  const { example, examples } = drafting.validator.resolve(media.schema);
  const [first] = Array.isArray(examples) ? examples : [];
  const body = media.example ?? example ?? first;
  if (!isJsonObject(body)) return undefined;
  return draftOf(operation, drafting, new Map([["$request.body#", body]]));
}
