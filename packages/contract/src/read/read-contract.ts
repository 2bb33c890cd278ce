import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { didYouMean, quoteList } from "../closed-list.ts";
import { type Compiled, compileContract } from "../compile/compile-contract.ts";
import { problem } from "../problem.ts";
import { type LoadOptions, loadParts, loadSource } from "./loader.ts";
import { applyOverlays, extendsOf, isOverlay } from "./overlay.ts";
import type { Unavailable } from "./resolve-ref.ts";
import { shippedContracts, shippedFolder } from "./shipped-contracts.ts";
import type { Source } from "./source.ts";

/** How to read a contract. */
export interface ReadOptions {
  /** Paths or URLs of Overlays, applied in this order. */
  readonly overlays?: readonly string[];

  /** Whether http and https URLs are fetched, the document's own included. Off by default. */
  readonly allowRemote?: boolean;

  /** `$ref`s lead to no file outside of this folder; by default that of the document. The files named here may be anywhere. */
  readonly root?: string;

  /** `Contract.name`; by default the name of a shipped contract, else made of the title. */
  readonly name?: string;
}

/**
 * Reads an annotated OpenAPI document and compiles it.
 *
 * Takes a path, a URL or the name of a shipped contract. Nothing is thrown for what is wrong with the
 * document or its files: `diagnostics` says it, and without a contract at least one of them is an error.
 * An Overlay that says what it `extends` can be read like the document itself.
 *
 * ```ts
 * const { contract, diagnostics } = await readContract("openapi.yaml", { overlays: ["conduct.yaml"] });
 * ```
 */
export async function readContract(location: string, options: ReadOptions = {}): Promise<Compiled> {
  const shipped = shippedContracts().includes(location);
  const main = shipped ? shippedLocation(location) : locate(location);
  const named: LoadOptions = { allowRemote: options.allowRemote ?? false };
  const limits: LoadOptions = { ...named, root: resolve(options.root ?? folderOf(main.url)) };
  const first = await loadSource(main.url, main.file, named);
  if (!isSource(first)) return failed(first, main.file, suggestion(location, first));
  const extended = isOverlay(first) ? extendsOf(first) : undefined;
  const base = extended === undefined ? first : await loadRelative(extended, first, limits);
  if (!isSource(base)) return failed(base, first.file);

  const overlays: Source[] = extended === undefined ? [] : [first];
  for (const overlay of options.overlays ?? []) {
    const { url, file } = locate(overlay);
    const source = await loadSource(url, file, named);
    if (!isSource(source)) return failed(source, file);
    overlays.push(source);
  }
  const { source, diagnostics } = applyOverlays(base, overlays);
  if (source === undefined) return { contract: undefined, diagnostics };
  const parts = await loadParts(source, limits);
  const name = options.name ?? (shipped ? location : undefined);
  return compileContract({ main: source, parts }, name === undefined ? {} : { name });
}

interface Location {
  readonly url: string;
  readonly file: string;
}

function locate(location: string): Location {
  if (/^https?:\/\//.test(location)) return { url: new URL(location).href, file: location };
  const path = location.startsWith("file:") ? fileURLToPath(location) : location;
  return { url: pathToFileURL(resolve(path)).href, file: path };
}

/** Under the name that it has in the repository, wherever the package is installed. */
function shippedLocation(name: string): Location {
  const path = resolve(shippedFolder(), name, "openapi.yaml");
  return { url: pathToFileURL(path).href, file: `openapi/${name}/openapi.yaml` };
}

function loadRelative(
  ref: string,
  from: Source,
  limits: LoadOptions,
): Promise<Source | Unavailable> {
  const { href } = new URL(ref, from.url);
  const file = href.startsWith("file:") ? resolve(dirname(from.file), ref) : href;
  return loadSource(href, file, limits);
}

function folderOf(url: string): string {
  return url.startsWith("file:") ? dirname(fileURLToPath(url)) : process.cwd();
}

function failed({ code, message, diagnostics }: Unavailable, file: string, more = ""): Compiled {
  const place = { file, line: 1, column: 1, pointer: "" };
  return {
    contract: undefined,
    diagnostics: diagnostics ?? [problem(code, place, message + more)],
  };
}

/** Somebody who gives a bare word may have meant a shipped contract. */
function suggestion(location: string, { code }: Unavailable): string {
  if (code !== "C002" || !/^[\w-]+$/.test(location)) return "";
  const names = shippedContracts();
  return `${didYouMean(location, names)} Shipped contracts are ${quoteList(names)}.`;
}

function isSource(found: Source | Unavailable): found is Source {
  return "spots" in found;
}
