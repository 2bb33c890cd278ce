import {
  type Contract,
  isJsonObject,
  type Json,
  type JsonObject,
  type Operation,
  type Parameter,
  type RequestBody,
} from "@conduct/contract";
import { withExclusions } from "./exclusive.ts";

/**
 * A contract as an OpenAPI 3.1 document: what hey-api reads.
 *
 * The document that a person wrote may be of any version, in several files and under overlays; the
 * contract has all that behind it, and a generator that reads it makes the same code on every machine.
 * It holds no more than a generator needs.
 */
export function toDocument(contract: Contract): JsonObject {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const operation of contract.operations) {
    const method = operation.method.toLowerCase();
    paths[operation.path] = { ...paths[operation.path], [method]: toOperation(operation) };
  }
  return {
    openapi: "3.1.0",
    info: { title: contract.title, version: contract.version },
    servers: contract.servers.map((url) => ({ url })),
    paths,
    components: {
      schemas: withExclusions(mapMembers(contract.schemas, withRefs)),
      securitySchemes: contract.security,
    },
  };
}

function toOperation(operation: Operation): JsonObject {
  const { id, summary, deprecated, parameters, body, replies, security } = operation;
  return {
    operationId: id,
    ...(summary !== undefined && { summary }),
    ...(deprecated && { deprecated }),
    parameters: parameters.map(toParameter),
    ...(body !== undefined && { requestBody: toBody(body) }),
    responses: mapMembers(replies, ({ description, content, headers }) => ({
      description,
      content: toContent(content),
      headers: mapMembers(headers, ({ required, schema }) => ({
        required,
        schema: withRefs(schema),
      })),
    })),
    security: security.map((schemes) => Object.fromEntries(schemes.map((name) => [name, []]))),
  };
}

function toParameter({
  name,
  in: holder,
  required,
  schema,
  style,
  explode,
}: Parameter): JsonObject {
  return { name, in: holder, required, schema: withRefs(schema), style, explode };
}

function toBody({ required, content }: RequestBody): JsonObject {
  return { required, content: toContent(content) };
}

function toContent(content: RequestBody["content"]): JsonObject {
  return mapMembers(content, ({ schema }) => ({ schema: withRefs(schema) }));
}

/** A schema with its references, those of discriminators too, where OpenAPI has them. */
function withRefs(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(withRefs);
  if (!isJsonObject(schema)) return schema;
  return mapMembers(schema, (member, name) => {
    if (name === "$ref" && typeof member === "string") return toComponent(member);
    if (name !== "discriminator" || !isJsonObject(member) || !isJsonObject(member.mapping)) {
      return withRefs(member);
    }
    const mapping = mapMembers(member.mapping, (target) =>
      typeof target === "string" ? toComponent(target) : target,
    );
    return { ...member, mapping };
  });
}

function toComponent(ref: string): string {
  return ref.replace(/^#\/schemas\//, "#/components/schemas/");
}

function mapMembers<From, To>(
  members: { readonly [name: string]: From },
  change: (member: From, name: string) => To,
): { [name: string]: To } {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, change(member, name)]),
  );
}
