import type { SelectQueryBuilder } from "kysely";
import type { Exchange } from "../http/router.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { pause } from "../pause.ts";
import { type Change, change, type Desk, viewOf } from "./desk.ts";
import { exists, internal } from "./errors.ts";
import { type Event, findByUuid, publish } from "./events.ts";
import { answerPage, type Listed, readCount, readWindow } from "./list.ts";
import { type NewEvent, readBody } from "./models.ts";
import { toColumn } from "./store.ts";
import type { AiFlowTables } from "./tables.ts";
import { showEvent } from "./wire.ts";

/** `POST /events`: what is sent twice under one uuid is published once. */
export async function publishEvent(desk: Desk, { request }: Exchange): Promise<Response> {
  const { faults } = desk.given;
  const asked = await readBody("event", request, faults);
  const sent = asked as unknown as JsonObject;
  const { uuid } = asked;
  const outside = { shelf: desk.store };
  const early = faults.has("checks-uuid-before-publishing") && uuid !== undefined;
  const known = early ? await findByUuid(outside, uuid) : undefined;
  const at = faults.has("repeats-offsets") ? await lastOffset(desk) : undefined;
  if (early || at !== undefined) await pause();

  const event = await change(desk, async (now) => {
    const before = early ? known : uuid && (await findByUuid(now, uuid));
    if (before && !faults.has("ignores-uuid")) return repeated(before, sent, now);
    return await publishNew(now, asked, sent, at);
  });
  return Response.json(showEvent(event, viewOf(desk, "start")), { status: 201 });
}

/** `GET /events`: waits for one if there is none, as long as the request says. */
export async function listEvents(desk: Desk, { url }: Exchange): Promise<Response> {
  const { given } = desk;
  const { faults } = given;
  const window = readWindow(url, faults);
  const start = url.searchParams.get("start_offset");
  if (start !== null && Number.isNaN(Number(start)) && faults.has("fails-on-text-offset")) {
    throw new TypeError("NaN");
  }
  const search = readSearch(url, faults);
  const seconds = Math.min(longest, readCount(url, "timeout_seconds", 0) ?? 0);
  const deadline = given.clock() + (faults.has("returns-at-once") ? 0 : seconds * 1000);
  let found = await listMatching(desk, search);
  const isEmpty = () => found.total <= window.offset;
  while ((isEmpty() || faults.has("holds-to-the-last")) && given.clock() < deadline) {
    await given.sleep(5);
    found = await listMatching(desk, search);
  }
  if (isEmpty() && seconds > 0 && faults.has("fails-when-hold-expires")) throw internal(504);
  return await answerPage(desk, window, found);
}

/** The longest wait, in seconds: a longer one is cut short. */
const longest = 300;

/** Which events a list asks for. */
interface Search {
  readonly key: string | undefined;
  readonly namespace: string | undefined;
  readonly sender: string | undefined;
  readonly after: number | undefined;
  readonly upTo: number | undefined;
}

type Faults = Desk["given"]["faults"];

function readSearch(url: URL, faults: Faults): Search {
  const read = (name: "key" | "namespace" | "sender"): string | undefined => {
    const text = url.searchParams.get(name);
    const isAny = text === "*" && !faults.has("takes-stars-for-keys");
    return text === null || isAny || faults.has(`ignores-${name}-filter`) ? undefined : text;
  };
  const [key, namespace, sender] = [read("key"), read("namespace"), read("sender")];
  const only = faults.has("filters-by-the-last");
  return {
    key: only && (namespace ?? sender) !== undefined ? undefined : key,
    namespace: only && sender !== undefined ? undefined : namespace,
    sender,
    after: readCount(url, "start_offset", 0),
    upTo: readCount(url, "end_offset", 0),
  };
}

async function listMatching(desk: Desk, search: Search): Promise<Listed> {
  const { given, store } = desk;
  const rows = matching(store.kysely.selectFrom("event"), search, given.faults);
  const view = viewOf(desk, "list");
  const count = async (query: typeof rows): Promise<number> => {
    const { total } = await query
      .select((eb) => eb.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    return Number(total);
  };
  return {
    total: await count(rows),
    ...(given.faults.has("totals-ignore-filters")
      ? { unfiltered: await count(store.kysely.selectFrom("event")) }
      : {}),
    async cut(offset, size) {
      const found = await rows
        .select("body")
        .orderBy("offset_number")
        .limit(size)
        .offset(offset)
        .execute();
      return found.map(({ body }) => showEvent(JSON.parse(body) as Event, view));
    },
  };
}

function matching(
  all: SelectQueryBuilder<AiFlowTables, "event", object>,
  { key, namespace, sender, after, upTo }: Search,
  faults: Faults,
): SelectQueryBuilder<AiFlowTables, "event", object> {
  let rows = all;
  if (key !== undefined) {
    rows = faults.has("searches-in-keys")
      ? rows.where("event_key", "like", `${toColumn(key).slice(0, -1)}%`)
      : rows.where("event_key", "=", toColumn(key));
  }
  if (namespace !== undefined) rows = rows.where("namespace", "=", toColumn(namespace));
  if (sender !== undefined) rows = rows.where("sender", "=", toColumn(sender));
  if (after !== undefined) {
    const than = faults.has("includes-start-offset") ? ">=" : ">";
    rows = rows.where("offset_number", than, after);
  }
  if (upTo !== undefined && !faults.has("ignores-end-offset")) {
    const than = faults.has("excludes-end-offset") ? "<" : "<=";
    rows = rows.where("offset_number", than, upTo);
  }
  return rows;
}

/** @throws {Refusal} 409 if another event has the uuid. */
function repeated(before: Event, sent: Json, { given }: Change): Event {
  const { faults } = given;
  if (faults.has("refuses-repeated-uuid")) throw exists("Event");
  const isSame = canonical(before.sent) === canonical(sent);
  if (!isSame && !faults.has("accepts-another-event-under-uuid")) throw exists("Event");
  return before;
}

async function publishNew(
  change: Change,
  { key, value, namespace = "default", context = null, sender = null, uuid }: NewEvent,
  sent: JsonObject,
  last: number | undefined,
): Promise<Event> {
  const { faults, variations, random } = change.given;
  if (variations.has("shares-with-others")) {
    const other = { key: `other-${random.uuid()}`, value: "", namespace: "other" };
    await publish(change, { ...other, context: null, sender: "somebody" });
  }
  const { create_time: written } = sent;
  const adopted = faults.has("adopts-event-time") && typeof written === "string";
  const now = (adopted && Date.parse(written as string)) || change.now;
  const published = await publish(
    { ...change, now },
    { key, value, namespace, context, sender },
    {
      ...(uuid === undefined ? {} : { uuid, sent }),
      ...(last === undefined ? {} : { at: last + 1 }),
    },
  );
  return faults.has("forgets-default-namespace") && namespace === "default"
    ? ({ ...published, namespace: null } as unknown as Event)
    : published;
}

/** Text that is the same for objects whose members come in another order. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    isObject(member) ? Object.fromEntries(Object.entries(member).sort()) : member,
  );
}

async function lastOffset({ store }: Desk): Promise<number> {
  const row = await store.kysely
    .selectFrom("event")
    .select((eb) => eb.fn.max("offset_number").as("last"))
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}
