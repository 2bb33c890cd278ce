import { compileContract, parseSource } from "@conduct/contract";
import { describe, expect, test } from "vitest";

/** A document whose only webhook says this of itself. */
function read(emits: string, request = "") {
  const text = `openapi: 3.1.0
info: { title: Runs, version: "1" }
x-conduct:
  version: "1.0"
  lifecycles:
    Run:
      states: { queued: {}, running: {}, done: { final: success } }
      events: { create: { from: $none, to: queued } }
webhooks:
  moved:
    post: { x-conduct: { emits: ${emits} }${request}, responses: { 204: { description: Got it. } } }
`;
  const { source } = parseSource(text, { file: "openapi.yaml" });
  if (source === undefined) throw new Error("The text of this test is no document.");
  const { contract, diagnostics } = compileContract({ main: source, parts: new Map() });
  return {
    emission: contract?.emissions?.[0],
    messages: diagnostics.map(({ code, message }) => `${code} ${message}`),
  };
}

describe("a webhook", () => {
  test("tells of every state, and shows the resource, unless it says otherwise", () => {
    const { emission, messages } = read("{ of: Run, to: $self#/url }");

    expect(messages).toEqual([]);
    expect(emission).toEqual({
      name: "moved",
      method: "POST",
      lifecycle: "Run",
      states: ["queued", "running", "done"],
      to: "$self#/url",
      body: "$self",
      headers: {},
      basis: "documented",
      place: expect.objectContaining({ pointer: "/webhooks/moved/post" }),
    });
  });

  test("says how long it takes at most", () => {
    const { emission, messages } = read("{ of: Run, to: $self#/url, within: 5s }");

    expect(messages).toEqual([]);
    expect(emission?.within).toBe(5000);
  });

  test("says what it sends, and of which states", () => {
    const { emission } = read(
      "{ of: Run, states: [running, $final], to: $self#/url, headers: { X-Id: $request.id }, body: { id: $self#/id } }",
      ", requestBody: { required: true, content: { application/json: { schema: { type: object } } } }",
    );

    expect(emission).toMatchObject({
      states: ["running", "done"],
      body: { id: "$self#/id" },
      headers: { "X-Id": "$request.id" },
      request: { required: true, content: { "application/json": { schema: { type: "object" } } } },
    });
  });

  test.for([
    ["{ of: Rum, to: $self#/url }", 'C202 There is no lifecycle "Rum". Did you mean "Run"?'],
    ["{ of: Run, states: over, to: $self#/url }", 'C101 Run has no state "over".'],
    ["{ of: Run }", 'C001 "to" is missing here.'],
    ["{ of: Run, to: $self#/url, states: $none }", 'C001 "$none" does not fit here.'],
  ] as const)("is refused as %s", ([emits, message]) => {
    const { emission, messages } = read(emits);

    expect(emission).toBeUndefined();
    expect(messages).toEqual([expect.stringContaining(message)]);
  });

  test("that says nothing of its conduct is left to its readers", () => {
    const text = `openapi: 3.1.0
info: { title: Runs, version: "1" }
webhooks: { moved: { post: { responses: { 204: { description: Got it. } } } } }
`;
    const { source } = parseSource(text, { file: "openapi.yaml" });
    const main = source ?? expect.unreachable();

    expect(compileContract({ main, parts: new Map() }).contract?.emissions).toBeUndefined();
  });
});
