import { existsSync, globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../..");

/** Who may import whom. Siblings meet in `apps/self-check` and nowhere else. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "packages/config": [],
  "packages/contract": [],
  "packages/openapi-ts": ["contract"],
  "packages/client": ["openapi-ts"],
  "packages/mock": ["contract"],
  "packages/conformance": ["contract"],
  "apps/cli": ["contract", "openapi-ts", "client", "mock", "conformance"],
  "apps/reference-server": [],
  "apps/self-check": [
    "contract",
    "openapi-ts",
    "client",
    "mock",
    "conformance",
    "cli",
    "reference-server",
  ],
};

describe("import directions", () => {
  test("every workspace package is in the table", () => {
    const found = globSync("{packages,apps}/*/package.json", { cwd: root });

    expect(found.map((path) => path.replace("/package.json", "")).sort()).toEqual(
      Object.keys(allowed).sort(),
    );
  });

  test.for(Object.entries(allowed))("%s depends only on %j", ([folder, names]) => {
    const manifest = JSON.parse(readFileSync(resolve(root, folder, "package.json"), "utf8")) as {
      readonly [kind: string]: Readonly<Record<string, string>>;
    };
    const declared = ["dependencies", "devDependencies", "peerDependencies"].flatMap((kind) =>
      Object.keys(manifest[kind] ?? {}),
    );

    expect(siblings(declared).filter((name) => !names.includes(name))).toEqual([]);
  });

  test.for(Object.entries(allowed))("%s imports only %j", ([folder, names]) => {
    const own = folder.split("/")[1] ?? "";

    const imported = globSync("{src,test,bench}/**/*.{ts,mts,js}", { cwd: resolve(root, folder) })
      .filter((file) => existsSync(resolve(root, folder, file)))
      .flatMap((file) => specifiers(readFileSync(resolve(root, folder, file), "utf8")));

    expect(siblings(imported).filter((name) => name !== own && !names.includes(name))).toEqual([]);
  });

  test.for(Object.keys(allowed))("%s reaches into no other package's sources", (folder) => {
    const foreign = globSync("{src,test,bench}/**/*.{ts,mts,js}", { cwd: resolve(root, folder) })
      .flatMap((file) => specifiers(readFileSync(resolve(root, folder, file), "utf8")))
      .filter((specifier) => /(^@conduct\/[^/]+|\.\.\/(packages|apps)\/.*)\/src\//.test(specifier));

    expect(foreign).toEqual([]);
  });
});

/** The names of our own packages among some specifiers, without `config`, which everybody may use. */
function siblings(specifiers: readonly string[]): string[] {
  return specifiers
    .filter((specifier) => specifier.startsWith("@conduct/"))
    .map((specifier) => specifier.split("/")[1] ?? "")
    .filter((name) => name !== "config");
}

/** What a source text imports, statically or dynamically. */
function specifiers(text: string): string[] {
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map(
    (match) => match[1] ?? "",
  );
}
