import type { Operation } from "@conduct/contract";
import { controlPath } from "./control-routes.ts";
import { jsonReply, type MockReply, problemReply } from "./exchange.ts";
import type { Rooted } from "./serve.ts";

/** Lists what a server serves: as a page for browsers, as JSON for all others. */
export function indexReply(
  rooted: readonly Rooted[],
  url: string,
  path: string,
  accept: string | undefined,
): MockReply {
  if (path !== "/") {
    const known = rooted.map(({ root }) => `${root}/`).join(", ");
    return problemReply(
      404,
      "Not found",
      `Nothing is served at ${path}. Paths begin with ${known}; GET / lists them all.`,
    );
  }
  const contracts = rooted.map(({ name, root, mock }) => ({
    name,
    title: mock.contract.title,
    version: mock.contract.version,
    url: url + root,
    control: url + root + controlPath,
    operations: mock.contract.operations.map((operation) => ({
      method: operation.method,
      path: operation.path,
      ...(operation.summary === undefined ? {} : { summary: operation.summary }),
      does: deedOf(operation),
    })),
  }));
  if (accept?.includes("text/html") !== true) return jsonReply(200, { contracts });
  return {
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: page(contracts),
  };
}

interface Listed {
  readonly title: string;
  readonly version: string;
  readonly url: string;
  readonly control: string;
  readonly operations: readonly {
    readonly method: string;
    readonly path: string;
    readonly summary?: string;
    readonly does: string;
  }[];
}

/** What an operation does, in a few words. */
function deedOf({ fires, reads, lists, yields }: Operation): string {
  if (reads !== undefined) return `reads ${reads}`;
  if (lists !== undefined) return `lists ${lists.lifecycle}${lists.at ?? ""}`;
  if (yields !== undefined) return `yields what ${yields.lifecycle} made`;
  if (fires === undefined) return "answers an example";
  return "event" in fires
    ? `fires ${fires.lifecycle}.${fires.event}`
    : `fires an event of ${fires.lifecycle}`;
}

function page(contracts: readonly Listed[]): string {
  const sections = contracts.map(
    ({ title, version, url, control, operations }) => `<h2>${safe(title)} ${safe(version)}</h2>
<p><code>${safe(url)}</code> &middot; <a href="${safe(control)}/state">state</a> &middot; <a href="${safe(control)}/contract">contract</a></p>
<table>${operations
      .map(
        ({ method, path, summary = "", does }) =>
          `<tr><td><code>${safe(method)}</code></td><td><code>${safe(path)}</code></td><td>${safe(summary)}</td><td>${safe(does)}</td></tr>`,
      )
      .join("\n")}</table>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Conduct mocks</title>
<style>body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem } td { padding: 0 1rem 0 0 }</style>
<h1>Mocks</h1>
${sections.join("\n")}
</html>
`;
}

function safe(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
