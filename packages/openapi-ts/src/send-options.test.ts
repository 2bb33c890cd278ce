import { describe, expect, test } from "vitest";
import { withoutEventStreams } from "./event-streams.ts";
import { withSendOptions } from "./send-options.ts";

describe("what is changed in hey-api's client", () => {
  test("lets its Config take what the runtime does", () => {
    const text = `import type { A } from "./a.ts";

export interface Config<T> extends Omit<RequestInit, 'body' | 'headers'>, CoreConfig {
}`;

    expect(
      withSendOptions(text, "@own/runtime"),
    ).toBe(`import type { SendOptions } from "@own/runtime";

import type { A } from "./a.ts";

export interface Config<T> extends Omit<RequestInit, 'body' | 'headers'>, CoreConfig, SendOptions {
}`);
  });

  test("fails where it finds no place, so that an upgrade of hey-api is noticed", () => {
    expect(() => withSendOptions("import type { A } from './a';", "r")).toThrow(
      "hey-api's client has no Config to add to",
    );
    expect(() => withoutEventStreams("export const other = 1;")).toThrow(
      "hey-api has no createSseClient",
    );
  });
});
