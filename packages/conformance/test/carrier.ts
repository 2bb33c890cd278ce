import type { Parcel } from "./parcels.ts";

interface Moved {
  readonly id: string;
  readonly [member: string]: unknown;
}

/** Tells whoever wants to know that a parcel has moved, with one switch for each sin. */
export function createCarrier(
  has: (sin: string) => boolean,
  deliver: (message: Request) => Promise<Response>,
): (parcel: Parcel, from: string) => void {
  let count = 0;

  return (parcel, from) => {
    const { id: named, hook, status: to, depot } = parcel;
    if (hook === null || has("tells nobody")) return;
    if (has("tells of deliveries only") && to !== "delivered") return;
    count += 1;
    const id = has("names all messages alike") ? "message" : `message-${count}`;
    const told = has("tells what was") ? { from, to: from } : { from, to };
    const claimed = has("tells of recalls that never were") ? { from, to: "recalled" } : told;
    const body = { id, parcel: named, ...claimed, text: `Parcel ${named} of ${depot}` };
    void send(hook, has("tells no text") ? { ...body, text: 1 } : body, 0);
    if (has("tells twice")) void send(hook, body, 0);
  };

  async function send(hook: string, body: Moved, turn: number): Promise<void> {
    const renamed = has("names messages anew") ? { ...body, id: `${body.id}-${turn}` } : body;
    const message = new Request(hook, {
      method: has("puts messages") ? "PUT" : "POST",
      headers: {
        "content-type": "application/json",
        ...(has("tells no kind") ? {} : { "x-kind": "moved" }),
      },
      body: JSON.stringify(renamed),
    });
    const { ok } = await deliver(message);
    if (!ok && turn < 3 && !has("takes any answer")) await send(hook, body, turn + 1);
  }
}
