import { globSync } from "node:fs";
import { relative, resolve } from "node:path";
import { formatDiagnostic } from "@conduct/contract";
import { readContract } from "@conduct/contract/node";
import { describe, expect, test } from "vitest";

const fixtures: string = relative(process.cwd(), resolve(import.meta.dirname, "fixtures"));
const folder = `${fixtures}/faults`;

/** For each document with one fault: all that is said about it. */
const documents: { readonly [file: string]: readonly string[] } = {
  "a-list.yaml": [
    'a-list.yaml:1:1 error C007 This is not an OpenAPI document: it has no "openapi" with a version, like openapi: 3.1.0.',
  ],
  "alias-bomb.yaml": [
    "alias-bomb.yaml:6:10 error C005 The aliases of this text unfold to far more than what is written. Write the parts out, or use $ref.",
  ],
  "alias-cycle.yaml": [
    'alias-cycle.yaml:2:34 error C005 "*info" stands inside of what it stands for, and so never ends. Use $ref where a schema contains itself.',
  ],
  "ambiguous-self.yaml": [
    'ambiguous-self.yaml:20:7 error C207 The path has several parameters, "team", "id". Say which of them names the resource: self: $request.path.id.',
  ],
  "duplicate-key.json": [
    'duplicate-key.json:4:3 error C004 The key "info" is written twice, on line 3 and here. Remove one of them.',
  ],
  "duplicate-key.yaml": [
    'duplicate-key.yaml:5:3 error C004 The key "/runs" is written twice, on line 4 and here. Remove one of them.',
  ],
  "empty.yaml": [
    'empty.yaml:1:1 error C007 This is not an OpenAPI document: it has no "openapi" with a version, like openapi: 3.1.0.',
  ],
  "infinity.yaml": [
    "infinity.yaml:2:45 error C003 JSON has no value like Infinity. Write it as a string.",
  ],
  "left-out.yaml": [
    "left-out.yaml:10:7 warning C017 The method COPY is none of those that are compiled, and this operation is left out.",
    'left-out.yaml:7:11 warning C017 A parameter in "querystring" is not read, and left out. Declare each parameter of the query by itself.',
  ],
  "newer-conduct.yaml": [
    "newer-conduct.yaml:4:3 error C009 The document needs x-conduct ≥ 1.2, and this package reads up to 1.0. Update @conduct/contract.",
  ],
  "no-self.yaml": [
    "no-self.yaml:17:7 error C207 The path has no parameter that could name the resource. Say which value of the request does: self: $request.body#/id.",
  ],
  "not-openapi.yaml": [
    'not-openapi.yaml:1:1 error C007 This is not an OpenAPI document: it has no "openapi" with a version, like openapi: 3.1.0.',
  ],
  "number-version.yaml": [
    'number-version.yaml:1:1 error C008 The version of OpenAPI must be a text of three parts, like "3.1.0", and is the number 3.1. Write it out, in quotes.',
  ],
  "old-version.yaml": [
    'old-version.yaml:1:1 error C008 OpenAPI "3.3.0" is not read, only 3.0, 3.1 and 3.2, written like "3.1.0".',
  ],
  "overlays/extends-nothing.yaml": [
    "overlays/extends-nothing.yaml:1:1 error C007 This is an Overlay. Read the document that it changes, and give this file as one of its overlays.",
  ],
  "overlays/extends.yaml": [],
  "ref-broken-file.yaml": [
    "syntax.yaml:3:1 error C003 This is neither YAML nor JSON: Flow map in block collection must be sufficiently indented and end with a }. Look at the quotes, commas and indentation here and just before.",
  ],
  "ref-cycle-schema.yaml": [
    "ref-cycle-schema.yaml:6:10 error C013 This $ref leads back to itself (#/components/schemas/B → #/components/schemas/A → #/components/schemas/B). Write one of them out.",
  ],
  "ref-cycle.yaml": [
    "ref-cycle.yaml:12:10 error C013 This $ref leads back to itself (#/components/parameters/A → #/components/parameters/B → #/components/parameters/A). Write one of them out.",
  ],
  "ref-missing-file.yaml": [
    'ref-missing-file.yaml:4:12 error C002 The file "parts/nowhere.yaml" is not there. Check the path.',
  ],
  "ref-not-a-url.yaml": [
    'ref-not-a-url.yaml:4:12 error C010 "http://[" is not a reference to a file, a URL or a part of one.',
  ],
  "ref-nothing.yaml": [
    'ref-nothing.yaml:7:18 error C010 "#/components/responses/Runs" names nothing: there is no "Runs" in ref-nothing.yaml#/components/responses.',
  ],
  "ref-outside.yaml": [
    'ref-outside.yaml:4:12 error C011 "../compile/clean.yaml" is outside of the folder that may be read, .. Move it there, or allow a wider folder (root).',
  ],
  "ref-remote.yaml": [
    'ref-remote.yaml:4:12 error C012 "https://api.test/runs.yaml" is remote, and nothing is fetched unless that is allowed. Allow it (allowRemote), or save a copy.',
  ],
  "schema-bad-duration.yaml": [
    'schema-bad-duration.yaml:7:15 error C001 "5 seconds" does not fit here. A number and `ms`, `s`, `m`, `h` or `d`.',
  ],
  "schema-bad-name.yaml": [
    'schema-bad-name.yaml:6:5 error C001 The name "not found" does not fit here. Letters, digits, `_` and `-`, a letter first.',
  ],
  "schema-bad-reference.yaml": [
    'schema-bad-reference.yaml:11:51 error C001 "$nwo" does not fit here. `$request.body#/x`, `$request.query.x`, `$request.path.x`, `$request.header.x`, `$self#/x`, `$parent#/x`, `$cause#/x`, `$item#/x`, `$index`, `$now`, `$event`, `$from`, `$to`, `$new`, …',
  ],
  "schema-beside-cases.yaml": [
    'schema-beside-cases.yaml:11:19 error C001 "from" cannot stand beside "cases". Keep one of them.',
  ],
  "schema-excluded-key.yaml": [
    'schema-excluded-key.yaml:17:39 error C001 "reads" cannot stand beside "fires". Keep one of them.',
  ],
  "schema-missing-key.yaml": [
    'schema-missing-key.yaml:6:5 error C001 "events" is missing here. What can happen to a resource, by name.',
  ],
  "schema-not-allowed.yaml": [
    'schema-not-allowed.yaml:7:25 error C001 "sucess" is not allowed here. Did you mean "success"? Allowed: "success", "failure", "cancelled", "partial".',
  ],
  "schema-not-an-object.yaml": [
    "schema-not-an-object.yaml:3:1 error C001 Here stands a text where an object belongs. What the document as a whole says about conduct.",
  ],
  "schema-out-of-bounds.yaml": [
    "schema-out-of-bounds.yaml:6:12 error C001 The number must be at least 200. The status code.",
  ],
  "schema-unknown-key.yaml": [
    'schema-unknown-key.yaml:7:7 error C001 There is no key "stats" here. Did you mean "state"? Allowed: "description", "schema", "shares", "id", "state", "result", "error", "keeps", "open", "states", "each", "named", "unique", "seeds", "events", "illegal", "missing", "wait", "waiters", "simulate". Keys of your own start with "x-".',
  ],
  "schema-without-key.yaml": [
    'schema-without-key.yaml:17:61 error C001 "unit" means nothing without "param". Add it, or remove "unit".',
  ],
  "schema-wrong-type.yaml": [
    "schema-wrong-type.yaml:7:7 error C001 Here stands a text where a boolean belongs. Values of the state that are not listed are legal, and read as live.",
  ],
  "several-documents.yaml": [
    "several-documents.yaml:2:1 error C003 The text holds several YAML documents. Keep one in each file.",
  ],
  "shape-operation.yaml": ["shape-operation.yaml:3:19 error C016 An operation must be an object."],
  "shape-parameter.yaml": [
    'shape-parameter.yaml:3:39 error C016 A parameter needs a name, and an "in" that is "query", "path", "header" or "cookie".',
  ],
  "shape-paths.yaml": [
    'shape-paths.yaml:3:1 error C016 paths must be an object: one member for each path, like "/runs/{id}".',
  ],
  "shape-schema.yaml": [
    "shape-schema.yaml:3:26 error C016 A schema must be an object or a boolean.",
  ],
  "swagger.yaml": [
    "swagger.yaml:1:1 error C007 This is Swagger 2.0. Convert it to OpenAPI 3.0 or later first.",
  ],
  "syntax.json": [
    "syntax.json:3:29 error C003 This is neither YAML nor JSON: Unexpected double-quoted-scalar token. Look at the quotes, commas and indentation here and just before.",
  ],
  "syntax.yaml": [
    "syntax.yaml:3:1 error C003 This is neither YAML nor JSON: Flow map in block collection must be sufficiently indented and end with a }. Look at the quotes, commas and indentation here and just before.",
  ],
  "tag.yaml": [
    "tag.yaml:2:7 error C003 JSON has no tags. Unresolved tag: !custom. Remove it, or quote the value.",
  ],
  "too-deep.json": [
    "too-deep.json:1:1 error C005 Values are nested more than 400 deep. Take the inner ones out into named parts.",
  ],
  "undeclared-self.yaml": [
    'undeclared-self.yaml:19:32 error C208 The operation has no path parameter "runId". It has "id".',
  ],
  "unknown-alias-of-filter.yaml": [
    'unknown-alias-of-filter.yaml:17:52 error C302 There is no filter "stats" that "state" could be another name of. Did you mean "state"? There are "state", "status".',
  ],
  "unknown-alias.yaml": [
    'unknown-alias.yaml:2:7 error C003 Nothing above is anchored as "&nobody".',
  ],
  "unknown-error-in-pagination.yaml": [
    'unknown-error-in-pagination.yaml:6:27 error C201 There is no error "nothing". There are none; declare it under errors, or write its status code.',
  ],
  "unknown-error.yaml": [
    'unknown-error.yaml:8:7 error C201 There is no error "badRequst". Did you mean "badRequest"? There is only "badRequest"; declare it under errors, or write its status code.',
  ],
  "unknown-event.yaml": [
    'unknown-event.yaml:17:20 error C203 Run has no event "creat". Did you mean "create"? It has "create", "finish".',
  ],
  "unknown-lifecycle.yaml": [
    'unknown-lifecycle.yaml:17:20 error C202 There is no lifecycle "Rum". Did you mean "Run"? There is only "Run"; declare it under lifecycles of the root x-conduct.',
  ],
  "unknown-pagination.yaml": [
    'unknown-pagination.yaml:18:32 error C301 There is no pagination "page". Did you mean "pages"? There is only "pages"; declare it under paginations of the root x-conduct.',
  ],
  "unknown-selected-event.yaml": [
    'unknown-selected-event.yaml:17:88 error C203 Run has no event "start". It has "create", "finish".',
  ],
  "unknown-shared-lifecycle.yaml": [
    'unknown-shared-lifecycle.yaml:7:7 error C202 There is no lifecycle "Job". There is only "Run"; declare it under lifecycles of the root x-conduct.',
  ],
  "unknown-spawned-event.yaml": [
    'unknown-spawned-event.yaml:11:53 error C202 There is no lifecycle "Job". There is only "Run"; declare it under lifecycles of the root x-conduct.',
  ],
  "unknown-state-to-wait-for.yaml": [
    'unknown-state-to-wait-for.yaml:7:23 error C101 Run has no state "don". Did you mean "done"? It has "queued", "done"; also allowed: $live, $final, $settled, $any.',
  ],
  "unknown-state.yaml": [
    'unknown-state.yaml:12:31 error C101 Run has no state "quued". Did you mean "queued"? It has "queued", "done"; also allowed: $live, $final, $any, $none.',
  ],
  "unknown-target.yaml": [
    'unknown-target.yaml:11:32 error C101 Run has no state "waiting". It has "queued", "done"; also allowed: $none, a reference ($request.body#/status).',
  ],
};

/** For each Overlay with one fault, applied to overlays/document.yaml: all that is said about it. */
const overlays: { readonly [file: string]: readonly string[] } = {
  "overlays/breaks-the-document.yaml": [
    'overlays/breaks-the-document.yaml:6:30 error C101 Run has no state "paused". It has "queued", "done"; also allowed: $none, a reference ($request.body#/status).',
  ],
  "overlays/does-nothing.yaml": [
    'overlays/does-nothing.yaml:4:5 error C014 An action needs "update", "copy" or "remove: true", or it does nothing.',
  ],
  "overlays/no-actions.yaml": [
    'overlays/no-actions.yaml:1:1 error C014 An Overlay needs "actions", a list of at least one action.',
  ],
  "overlays/no-target.yaml": [
    'overlays/no-target.yaml:4:5 error C014 An action needs a "target", a JSONPath like "$.paths[\'/runs\'].get".',
  ],
  "overlays/no-version.yaml": [
    'overlays/no-version.yaml:1:1 error C014 An Overlay starts with its version, "overlay: 1.0.0" or "overlay: 1.1.0".',
  ],
  "overlays/not-a-path.yaml": [
    "overlays/not-a-path.yaml:4:7 error C014 \"$.paths[\" is not a JSONPath of RFC 9535: unclosed bracketed selection ('$.paths[':8).",
  ],
  "overlays/selects-nothing.yaml": [
    "overlays/selects-nothing.yaml:6:5 error C015 \"$.paths['/jobs'].get\" selects nothing in the document. Adapt the action to the document, or remove it.",
  ],
  "overlays/unknown-key.yaml": [
    'overlays/unknown-key.yaml:4:18 error C014 An action has no "updates", only "target", "update", "remove", "copy" and "description".',
  ],
};

describe("readContract()", () => {
  test.for(Object.entries(documents))("says what is wrong with %s", async ([file, messages]) => {
    const { diagnostics } = await readContract(`${folder}/${file}`);

    expect(diagnostics.map(formatDiagnostic).map(withoutFolder)).toEqual(messages);
  });

  test.for(Object.entries(overlays))("says what is wrong with %s", async ([file, messages]) => {
    const { contract, diagnostics } = await readContract(`${folder}/overlays/document.yaml`, {
      overlays: [`${folder}/${file}`],
    });

    expect(diagnostics.map(formatDiagnostic).map(withoutFolder)).toEqual(messages);
    expect(contract).toBeUndefined();
  });

  test("has a contract exactly if nothing is an error", async () => {
    for (const file of Object.keys(documents)) {
      const { contract, diagnostics } = await readContract(`${folder}/${file}`);

      const failed = diagnostics.some(({ severity }) => severity === "error");
      expect([file, contract === undefined]).toEqual([file, failed]);
    }
  });

  test("every fixture is in the table", () => {
    const files = globSync("**/*.{yaml,json}", { cwd: folder });

    expect(files.sort()).toEqual(
      [...Object.keys(documents), ...Object.keys(overlays), "overlays/document.yaml"].sort(),
    );
  });
});

/** The messages name files as they were asked for, from wherever the tests were started. */
function withoutFolder(line: string): string {
  return line.replaceAll(`${folder}/`, "").replaceAll(folder, ".").replaceAll(fixtures, "..");
}
