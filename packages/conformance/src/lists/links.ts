import type { Session } from "../run/session.ts";

/** Where a link of a page leads. */
export interface Way {
  /** What to send: a path of the target, or a whole address where it lies outside of the target. */
  readonly path: string;

  /** The host that is neither the target nor a server that the contract names. */
  readonly elsewhere?: string;
}

/** Returns true for a text that can be followed as it is, unlike a cursor or a number. */
export function isLink(text: string): boolean {
  return /^(https?:)?\/\/|^[/?]/.test(text);
}

/**
 * Finds the way that a link shows; `from` is the path of the request whose reply has it.
 *
 * Servers may know themselves by the address that the contract gives them, or by another name of the same
 * machine: then the rest of the address counts.
 */
export function wayOf({ target, contract }: Session, link: string, from: string): Way {
  const base = target.url.replace(/\/+$/, "");
  const here = new URL(/^https?:/.test(from) ? from : base + from);
  const there = resolve(link, here);
  if (there === undefined) return { path: link };
  const known = [base, ...contract.servers]
    .map((server) => resolve(server, here))
    .filter((server) => server !== undefined);
  for (const server of known) {
    const root = server.pathname.replace(/\/+$/, "");
    const within = there.pathname === root || there.pathname.startsWith(`${root}/`);
    if (!isSameHost(server, there) || !within) continue;
    return { path: there.pathname.slice(root.length) + there.search };
  }
  return known.some((server) => isSameHost(server, there))
    ? { path: there.href }
    : { path: there.href, elsewhere: there.host };
}

function resolve(text: string, base: URL): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}

/** Ports and schemes differ where something stands in front of a server. */
function isSameHost(one: URL, other: URL): boolean {
  return one.hostname === other.hostname || [one, other].every(isLoopback);
}

function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);
}
