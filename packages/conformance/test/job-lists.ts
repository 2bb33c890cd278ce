import type { Job, World } from "./jobs.ts";

/** The three lists of the job server, with the sins that lists can have. */
export function createLists({ has, jobs, no, json, turn }: World): {
  readonly listItems: (url: URL) => Response;
  readonly listPages: (url: URL) => Response;
  readonly listCursors: (url: URL) => Response;
} {
  const cursors = new Map<string, string>();
  let pagesServed = 0;

  const kept = new Map<string, string>();

  function listItems(url: URL): Response {
    if (!has("keeps lists for a while")) return listAnew(url);
    const old = kept.get(url.search);
    kept.delete(url.search);
    if (old !== undefined) return json(200, JSON.parse(old) as object);
    return listAnew(url, (body) => kept.set(url.search, JSON.stringify(body)));
  }

  function listAnew(url: URL, keep: (body: object) => void = () => {}): Response {
    const limit = sizeOf(url, "limit");
    if (limit instanceof Response) return limit;
    const query = url.searchParams;
    const state = query.get("state") ?? "";
    if (state !== "" && !states.includes(state) && !has("takes any state"))
      return no(400, "invalid");
    for (const bound of ["since", "until"]) {
      const text = query.get(bound);
      if (text && Number.isNaN(Date.parse(text))) return no(400, "invalid");
    }
    let all = newest().filter((job) => passes(job, query));
    if (has("shuffles equals")) all = tied(all, turn());
    const [after, before] = [query.get("after"), query.get("before")];
    if (after !== null && before !== null && !has("lets after win")) return no(400, "bad-cursor");
    if (after !== null && (query.get("state") ?? "") !== "" && has("refuses pages of one state"))
      return no(400, "bad-cursor");
    if (after?.startsWith("conduct") === true && has("breaks on strange keys"))
      return json(500, {});
    const place = all.findIndex((job) => job.id === (after ?? before));
    const anchored = after !== null || before !== null;
    if (anchored && place < 0) {
      if (has("empties unknown cursors"))
        return json(200, { items: [], more: false, kind: "jobs" });
      return no(400, "bad-cursor");
    }
    let from = after === null ? 0 : place + (has("includes the anchor") ? 0 : 1);
    if (has("skips one") && after !== null) from += 1;
    if (has("skips equals") && after !== null) {
      while (all[from] !== undefined && all[from]?.createdAt === all[place]?.createdAt) from += 1;
    }
    let items = all.slice(from, from + limit);
    let more = from + limit < all.length;
    if (before !== null && after === null) {
      const start = Math.max(place - limit, 0);
      items = all.slice(start, place);
      more = start > 0;
      if (has("turns pages round")) items.reverse();
      if (has("begins before pages")) items = all.slice(0, Math.min(limit, place));
    }
    if (has("says more when full")) more = items.length === limit;
    const inState = (query.get("state") ?? "") !== "";
    if (has("says more when full of one state") && inState) more = items.length === limit;
    if (has("never says more")) more = false;
    if (has("sorts pages only")) items.sort((a, b) => (a.name < b.name ? -1 : 1)).reverse();
    pagesServed += 1;
    if (has("repeats pages differently") && pagesServed % 2 === 0) items = items.toReversed();
    if (has("lists old states")) items = items.map((job) => ({ ...job, state: "queued" }));
    if (has("lists other names")) items = items.map((job) => ({ ...job, attempts: 99 }));
    if (has("shows less on later pages") && anchored)
      items = items.map((job) => ({ ...job, attempts: 99 }));
    if (has("traces its replies"))
      items = items.map((job) => ({ ...job, trace: `t-${Math.random()}` }));
    if (has("hides a job")) items = items.filter((job) => !/[37]$/.test(job.id));
    if (has("empties with null") && all.length === 0)
      return json(200, { items: null, more: false, kind: "jobs" });
    const kind = has("changes its kind") && anchored ? "page" : "jobs";
    keep({ items, more, kind });
    return json(200, { items, more: has("writes more as text") ? String(more) : more, kind });
  }

  function listPages(url: URL): Response {
    const query = url.searchParams;
    const clamp = !has("enforces no maximum");
    const size = sizeOf(url, "size", clamp ? "clamp" : "any");
    if (size instanceof Response) return size;
    const page = Number(query.get("page") ?? 1);
    if (!(page > 0) && has("breaks on pages that are none")) return json(500, {});
    const named = (word: string, allowed: readonly string[]) => {
      const text = query.get(word);
      return text === null || allowed.includes(text);
    };
    if (!Number.isInteger(page) || (page < 1 && !has("has a page zero"))) return no(400, "invalid");
    if (!named("sort", ["created", "name"]) || !named("direction", ["asc", "desc"]))
      return no(400, "invalid");
    const key = query.get("sort") === "name" ? "name" : "createdAt";
    const down = query.get("direction") === "desc";
    const matching = [...jobs.values()].filter((job) => passes(job, query));
    const sorted = matching.toSorted((a, b) => {
      const order =
        String(a[key]) === String(b[key])
          ? a.id < b.id
            ? -1
            : 1
          : String(a[key]) < String(b[key])
            ? -1
            : 1;
      return down && !has("sorts one way only") ? -order : order;
    });
    const index = has("counts pages from zero") ? page : page - 1;
    let items = sorted.slice(index * size, (index + 1) * size);
    if (has("shifts pages") && index > 0)
      items = sorted.slice(index * size - 1, (index + 1) * size - 1);
    if (has("repeats the last page") && items.length === 0) items = sorted.slice(-size);
    const total = has("counts everything")
      ? jobs.size
      : has("counts the page")
        ? items.length
        : matching.length;
    return json(200, { items, total, pages: Math.ceil(total / size) });
  }

  function listCursors(url: URL): Response {
    const limit = sizeOf(url, "limit");
    if (limit instanceof Response) return limit;
    const query = url.searchParams;
    const cursor = query.get("cursor");
    const name = query.get("name") ?? "";
    const issued = cursor === null || cursor === "" ? undefined : cursors.get(cursor);
    let from = 0;
    if (cursor) {
      if (issued === undefined && has("breaks on damaged cursors")) return json(500, {});
      if (issued === undefined && !has("forgives unknown cursors")) return no(400, "bad-cursor");
      const [anchor = "", bound = name, place = "0"] = issued?.split("|") ?? [];
      if (bound !== name && !has("binds no cursor")) return no(400, "bad-cursor");
      if (has("spends cursors")) cursors.delete(cursor);
      const passed = newest().findIndex(({ id }) => id === anchor);
      const shown = newest().slice(0, passed + 1);
      from = has("counts rows in cursors")
        ? Number(place)
        : shown.filter((job) => passes(job, query)).length;
    } else if (cursor === "" && has("breaks on empty cursors")) return json(500, {});
    const filtered =
      has("filters the first page only") && from > 0
        ? newest()
        : newest().filter((job) => passes(job, query));
    const items = filtered.slice(from, from + limit);
    const mark = has("issues new cursors each time") ? `${turn()}.` : "";
    const next = `c${mark}${items.at(-1)?.id ?? ""}-${from + limit}-${name.length}`;
    cursors.set(next, `${items.at(-1)?.id ?? ""}|${name}|${from + limit}`);
    const last = from + limit >= filtered.length;
    if (has("ends at half") && from + limit >= filtered.length / 2)
      return json(200, { items, next: null });
    if (has("goes round")) return json(200, { items, next: cursor || next });
    return json(200, { items, next: last ? null : next });
  }

  function newest(): Job[] {
    return [...jobs.values()].toSorted((a, b) =>
      a.createdAt === b.createdAt ? (a.id < b.id ? 1 : -1) : a.createdAt < b.createdAt ? 1 : -1,
    );
  }

  /** Equal times in an order that changes from request to request. */
  function tied(all: readonly Job[], turn: number): Job[] {
    return all.toSorted((a, b) =>
      a.createdAt === b.createdAt
        ? ((Number(a.id.slice(-4)) * turn) % 7) - ((Number(b.id.slice(-4)) * turn) % 7)
        : 0,
    );
  }

  function passes(job: Job, query: URLSearchParams): boolean {
    const name = query.get("name") ?? "";
    const state = query.get("state") ?? "";
    const since = query.get("since") ?? "";
    const until = query.get("until") ?? "";
    const made = microseconds(job.createdAt);
    const named = has("finds names in part")
      ? name === "" || job.name.startsWith(name.slice(0, 3))
      : name === "" || job.name === name || (has("minds no case") && isSame(job.name, name));
    const later = query.has("after") || query.has("before");
    const forgets = has("filters no state") || (has("filters states on one page") && later);
    const inState = state === "" || forgets || job.state === state;
    const hidden = has("finds no queued ones") && state === "queued";
    const one = has("applies one filter only") && name !== "" && since !== "" && state === "";
    const late =
      since === "" ||
      (has("excludes the bound") ? made > microseconds(since) : made >= microseconds(since));
    const early =
      until === "" ||
      (has("includes the bound") ? made <= microseconds(until) : made < microseconds(until));
    const many = [name, state, since, until].filter((text) => text !== "").length;
    const three = has("applies two filters at most") && many > 2;
    return named && inState && !hidden && (one || three || late) && (three || early);
  }

  function sizeOf(
    url: URL,
    name: string,
    over: "refuse" | "clamp" | "any" = "refuse",
  ): number | Response {
    const texts = url.searchParams.getAll(name);
    if (texts.length === 0) return has("ignores the default") ? 3 : 5;
    const size = Number(texts[0]);
    if (has("breaks on senseless sizes") && !Number.isInteger(size)) return json(500, {});
    if (!Number.isInteger(size) || texts[0] === "") return no(400, "invalid");
    if (size < 1) return has("takes any small size") ? 5 : no(400, "invalid");
    if (size > 20) {
      if (over === "refuse") return has("takes any large size") ? size : no(400, "invalid");
      return over === "any" ? size : 20;
    }
    if (has("refuses the greatest size") && size === 20) return no(400, "invalid");
    return has("gives one too many") ? size + 1 : size;
  }

  return { listItems, listPages, listCursors };
}

const states = ["queued", "running", "stopping", "succeeded", "failed", "cancelled"];

/** A time to its last digit, in millionths of a second. */
function microseconds(text: string): number {
  const below = /\.\d{3}(\d{1,3})/.exec(text)?.[1] ?? "";
  return Date.parse(text) * 1000 + Number(below.padEnd(3, "0"));
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
