import type { Clock } from "../target/clock.ts";
import { listenOn } from "../target/listen.ts";
import { openReceiver, type Receiver } from "../target/receiver.ts";
import type { Target } from "../target/target.ts";

/**
 * Listens to what a target sends of its own accord; undefined if it could not reach the referee.
 *
 * A target on this machine is taken to reach a port of it. That it does not need not be its fault, since it
 * may live in a container or refuse to send to such addresses: so it is certain only where it was said, or
 * once a message has come.
 */
export async function hear(
  { url, fetch, webhooks }: Target,
  clock: Clock,
): Promise<Receiver | undefined> {
  if (webhooks === undefined && fetch === undefined && !isNear(url)) return undefined;
  const { listen = listenOn(webhooks ?? {}) } = webhooks ?? {};
  try {
    return await openReceiver({ url: webhooks?.url, listen }, webhooks !== undefined, clock);
  } catch (error) {
    // Where nobody may listen, nothing is heard.
    if (webhooks === undefined) return undefined;
    throw error;
  }
}

function isNear(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "[::1]" || /^127\./.test(hostname);
}
