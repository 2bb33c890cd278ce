import { describe, expect, test } from "vitest";
import { tinyContract } from "../test/tiny-contract.ts";
import { toDocument } from "./document.ts";

describe("toDocument()", () => {
  test("writes a document that compiles to the same operations and schemas", () => {
    const contract = tinyContract(vendor);

    const again = tinyContract(JSON.stringify(toDocument(contract)));

    const shape = ({ operations, schemas, servers }: typeof contract) => ({
      operations: operations.map(({ place: _, parameters, ...operation }) => ({
        ...operation,
        parameters: parameters.map(({ place: _, ...parameter }) => parameter),
      })),
      schemas,
      servers,
    });
    expect(shape(again)).toEqual(shape(contract));
  });

  test("leads references and discriminators to the components", () => {
    expect(toDocument(tinyContract(vendor))).toMatchObject({
      components: {
        schemas: {
          Pet: {
            oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
            discriminator: { mapping: { cat: "#/components/schemas/Cat" } },
          },
        },
      },
    });
  });
});

/** As vendors write them: OpenAPI 3.0, no operationIds, a discriminator. */
const vendor = `
openapi: 3.0.3
info: { title: Vendor, version: "2" }
servers: [{ url: "https://vendor.test/v2" }]
security: [{ key: [] }]
paths:
  /pets/{id}:
    get:
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: deep, in: query, style: deepObject, explode: true, schema: { type: object } }
      responses:
        "200": { description: OK, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
        default: { description: No, content: { application/json: { schema: { type: string, nullable: true } } } }
    put:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      security: []
      responses: { "204": { description: Done } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  schemas:
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
      discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" } }
    Cat: { type: object, required: [kind], properties: { kind: { type: string, enum: [cat] }, lives: { type: integer, nullable: true } } }
    Dog: { type: object, required: [kind], properties: { kind: { type: string, enum: [dog] } } }
`;
