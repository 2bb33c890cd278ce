import type { Exchange } from "../target/exchange.ts";
import { shownBy, textsOf } from "./names.ts";
import { inOrder } from "./retell.ts";

/**
 * A story with the requests whose replies gave it its identifiers and cursors: what it takes to tell it
 * to a target that has not heard of it.
 */
export function withSources(
  story: readonly Exchange[],
  all: readonly Exchange[],
): readonly Exchange[] {
  const known = new Set(story);
  const open = [...story];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const source of sourcesOf(one, all)) {
      // Whatever of the story shows it will do; else whoever showed it first.
      if (source.some((other) => known.has(other))) continue;
      const [first] = source;
      if (first === undefined) continue;
      known.add(first);
      open.push(first);
    }
  }
  return inOrder([...known]);
}

/** Whether what each request of a part takes from replies of the story is still shown before it. */
export function isWhole(part: readonly Exchange[], story: readonly Exchange[]): boolean {
  return part.every((one) =>
    sourcesOf(one, story).every((source) => source.some((other) => part.includes(other))),
  );
}

/**
 * For each text that a request has from replies: the replies that show it, the first one first.
 *
 * What a request has sent before any reply showed it was made up by the referee: it has no source.
 */
function sourcesOf(one: Exchange, all: readonly Exchange[]): readonly (readonly Exchange[])[] {
  const ordered = inOrder(all);
  const before = ordered.filter(({ index }) => index < one.after);
  return sent(one).flatMap((text) => {
    const source = before.filter((other) => shown(other).has(text));
    const [first] = source;
    if (first === undefined) return [];
    const ours = ordered.some(
      (other) => other.turn <= first.turn && other !== one && sent(other).includes(text),
    );
    return ours ? [] : [source];
  });
}

const knownShown = new WeakMap<Exchange, ReadonlySet<string>>();
const knownSent = new WeakMap<Exchange, readonly string[]>();

function shown(exchange: Exchange): ReadonlySet<string> {
  const found = knownShown.get(exchange) ?? shownBy(exchange);
  knownShown.set(exchange, found);
  return found;
}

function sent(exchange: Exchange): readonly string[] {
  const found = knownSent.get(exchange) ?? textsOf(exchange);
  knownSent.set(exchange, found);
  return found;
}
