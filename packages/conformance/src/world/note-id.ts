import { getPointer, isJsonObject, type Json, type Lifecycle } from "@conduct/contract";
import type { Exchange } from "../target/exchange.ts";
import type { Line } from "./script.ts";
import { symbolOf } from "./world.ts";

/** Notes the identifier of what a request has made: of what it creates, or of what that spawns. */
export function noteId(
  lifecycles: { readonly [name: string]: Lifecycle },
  { operation, name }: Line,
  { reply }: Exchange,
  ids: Map<string, Json>,
): void {
  const { fires, returns, view } = operation;
  const fired = lifecycles[fires?.lifecycle ?? ""];
  if (fires === undefined || fired === undefined || returns === "none") return;
  const names = "event" in fires ? [fires.event] : Object.values(fires.events);
  const spawned = names.flatMap((one) =>
    (fired.events[one]?.cases ?? []).flatMap(({ spawn }) => spawn?.lifecycle ?? []),
  )[0];
  const made = returns === "spawned" ? lifecycles[spawned ?? ""] : fired;
  const shown = getPointer(reply.body, view);
  if (made === undefined || !isJsonObject(shown)) return;
  const id = getPointer(shown, made.id);
  if (id !== undefined) ids.set(symbolOf(`${name}/${made.name}1`), id);
}
