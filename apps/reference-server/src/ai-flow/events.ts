import type { Json, JsonObject } from "../json.ts";
import type { Change } from "./desk.ts";
import { notifySlots, notifyTriggers } from "./rules.ts";
import { toColumn } from "./store.ts";

/** Something that was published. */
export interface Event {
  readonly offset: number;
  readonly key: string;
  readonly value: string;
  readonly namespace: string;
  readonly context: JsonObject | null;
  readonly sender: string | null;
  readonly createTime: number;

  /** What was sent, where its sender named it to be known again. */
  readonly sent: Json;
}

export type Unpublished = Omit<Event, "offset" | "createTime" | "sent">;

/** What the publisher of an event knows besides: its name, what was sent, and, under a fault, its place. */
interface Told {
  readonly uuid?: string;
  readonly sent?: Json;
  readonly at?: number;
}

/** Gives an event its place among all, and tells every rule and trigger that listens there. */
export async function publish(
  change: Change,
  event: Unpublished,
  { uuid, sent = null, at }: Told = {},
): Promise<Event> {
  const { given, shelf, now } = change;
  const { faults } = given;
  const counted = await shelf.count("event");
  const offset = at ?? (faults.has("counts-offsets-from-zero") ? counted - 1 : counted);
  const published: Event = { ...event, offset, createTime: now, sent };
  const isLost = faults.has("loses-every-third-event") && uuid === undefined && counted % 3 === 0;
  if (!isLost) {
    await shelf.kysely
      .insertInto("event")
      .values({
        offset_number: offset,
        event_key: toColumn(event.key),
        namespace: toColumn(event.namespace),
        sender: toColumn(event.sender),
        uuid: uuid === undefined ? null : toColumn(uuid),
        body: JSON.stringify(published),
      })
      .execute();
  }
  await notifySlots(change, published);
  await notifyTriggers(change, published);
  return published;
}

/** The event that was published under a name, if one was. */
export async function findByUuid(
  { shelf }: Pick<Change, "shelf">,
  uuid: string,
): Promise<Event | undefined> {
  const row = await shelf.kysely
    .selectFrom("event")
    .select("body")
    .where("uuid", "=", toColumn(uuid))
    .limit(1)
    .executeTakeFirst();
  return row && (JSON.parse(row.body) as Event);
}
