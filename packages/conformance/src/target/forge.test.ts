import { expect, test } from "vitest";
import { forge, misspell, spellOther, spellOut } from "./forge.ts";

test("forge() keeps nothing of a secret but its form", () => {
  expect(forge("s3cret-Token")).not.toMatch(/s3c|ret|Token/);
  expect(forge("s3cret-Token")).toMatch(/^[a-z][0-9][a-z]{4}-[A-Z][a-z]{4}$/);
  expect(forge({ authorization: "Bearer abc" })).toMatchObject({
    authorization: expect.stringMatching(/^Bearer (?!abc)[a-z]{3}$/),
  });
});

test("misspell() changes the end of a secret and leaves its scheme", () => {
  const credentials = { authorization: "Basic bmFtZTpwYXNz==", "x-api-key": "key" };

  expect(misspell(credentials, "cut")).toEqual({
    authorization: "Basic bmFtZT",
    "x-api-key": "k",
  });
  expect(misspell("token", "longer")).toBe("token0");
  expect(misspell("t", "cut")).toBe("");
});

test("misspell() names another scheme, and leaves out what has none", () => {
  expect(misspell("token", "another scheme")).toEqual({ authorization: "Basic token" });
  expect(misspell({ "x-api-key": "key" }, "another scheme")).toEqual({});
});

test("spellOther() shows whose they are, and nothing of the secret", () => {
  expect(spellOther("s3cret")).toBe("$OTHER_TOKEN");
  expect(spellOther({ authorization: "Basic s3cret" })).toEqual({
    authorization: "Basic $OTHER_TOKEN",
  });
});

test("spellOut() shows the slip, and nothing of the secret", () => {
  const credentials = { authorization: "Bearer s3cret-t0ken", "x-api-key": "s3cret" };

  expect(spellOut(credentials, "cut")).toEqual({
    authorization: `Bearer \${TOKEN:0:6}`,
    "x-api-key": `\${TOKEN:0:3}`,
  });
  expect(spellOut(credentials, "another scheme")).toEqual({ authorization: "Basic $TOKEN" });
  expect(JSON.stringify(spellOut(credentials, "longer"))).not.toContain("s3cret");
});
