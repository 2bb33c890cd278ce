import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { longestText, parseSource, tooLarge } from "./parse-source.ts";
import { foreignUrls, type Unavailable } from "./resolve-ref.ts";
import type { Source } from "./source.ts";

/** What may be read. */
export interface LoadOptions {
  /** No file outside of this folder is read; absent where whoever calls names the file. */
  readonly root?: string;

  /** Whether http and https URLs are fetched. */
  readonly allowRemote: boolean;
}

/** Reads one text, by URL. `file` is its name for people. */
export async function loadSource(
  url: string,
  file: string,
  options: LoadOptions,
): Promise<Source | Unavailable> {
  const text = /^https?:/.test(url)
    ? await fetchText(url, options)
    : await readText(url, file, options);
  if (typeof text !== "string") return text;
  const { source, diagnostics } = parseSource(text, { file, url });
  return source ?? { code: "C003", message: `${file} cannot be read.`, diagnostics };
}

/** Reads all texts that a document refers to, directly or not. */
export async function loadParts(
  main: Source,
  options: LoadOptions,
): Promise<ReadonlyMap<string, Source | Unavailable>> {
  const parts = new Map<string, Source | Unavailable>();
  const waiting = [...foreignUrls(main)];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (parts.has(url) || url === main.url) continue;
    const part = await loadSource(url, labelOf(url, main), options);
    parts.set(url, part);
    if ("spots" in part) waiting.push(...foreignUrls(part));
  }
  return parts;
}

/** Another text as people know it: relative to where the document's own name starts. */
function labelOf(url: string, main: Source): string {
  if (!url.startsWith("file:") || !main.url.startsWith("file:")) return url;
  const path = fileURLToPath(url);
  if (isAbsolute(main.file)) return path;
  return join(dirname(main.file), relative(dirname(fileURLToPath(main.url)), path)).replaceAll(
    sep,
    "/",
  );
}

async function readText(
  url: string,
  file: string,
  { root }: LoadOptions,
): Promise<string | Unavailable> {
  if (!url.startsWith("file:")) {
    return { code: "C010", message: `"${url}" is neither a file nor a URL of http or https.` };
  }
  const path = fileURLToPath(url);
  if (root !== undefined && !isInside(path, root)) return outside(file, root);
  try {
    // Links are followed first: one may lead out of the folder.
    const inside = root === undefined || isInside(await realpath(path), await realpath(root));
    if (!inside) return outside(file, root);
    const found = await stat(path);
    if (!found.isFile()) return { code: "C002", message: `"${file}" is a folder, not a file.` };
    if (found.size > longestText)
      return { code: "C006", message: `${file}: ${tooLarge(found.size)}` };
    return await readFile(path, "utf8");
  } catch (error) {
    const code = (error as { readonly code?: unknown }).code;
    const reason =
      code === "ENOENT" || code === "ENOTDIR" ? "is not there" : `cannot be read (${String(code)})`;
    return { code: "C002", message: `The file "${file}" ${reason}. Check the path.` };
  }
}

async function fetchText(url: string, { allowRemote }: LoadOptions): Promise<string | Unavailable> {
  if (!allowRemote) {
    const message = `"${url}" is remote, and nothing is fetched unless that is allowed. Allow it (allowRemote), or save a copy.`;
    return { code: "C012", message };
  }
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    if (!response.ok)
      return { code: "C002", message: `"${url}" answers ${response.status}. Check the URL.` };
    return await limitedText(response);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return {
      code: "C002",
      message: `"${url}" cannot be fetched: ${reason}. Check the URL and the network.`,
    };
  }
}

/** Reads a body, and stops when it grows too large, whatever length it claims. */
async function limitedText(response: Response): Promise<string | Unavailable> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > longestText)
      return { code: "C006", message: `${response.url}: ${tooLarge(text.length)}` };
  }
  return text + decoder.decode();
}

function isInside(path: string, root: string): boolean {
  const way = relative(root, path);
  return way === "" || (!isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`));
}

function outside(file: string, root: string): Unavailable {
  const message = `"${file}" is outside of the folder that may be read, ${relative(process.cwd(), root) || "."}. Move it there, or allow a wider folder (root).`;
  return { code: "C011", message };
}

/** Milliseconds that a server has to answer. */
const patience = 30_000;
