/**
 * A tiny server of notes, written by hand from notes.yaml, with one switch for each sin: what takes
 * versions and keys of idempotency.
 *
 * It shares no code with the mock or the referee.
 */
export function createNotes(sins: readonly string[] = []): (request: Request) => Promise<Response> {
  const has = (sin: string) => sins.includes(sin);
  const notes = new Map<string, Note>();
  const keys = new Map<string, { readonly text: string; readonly id: string; uses: number }>();
  let reads = 0;

  return async (request) => {
    const [root, id, action] = new URL(request.url).pathname.split("/").slice(1);
    const text = await request.text();
    if (root !== "notes") return no(404, "not-found");
    if (id === undefined && request.method === "GET")
      return Response.json({ items: [...notes.values()].map(({ version: _, ...shown }) => shown) });
    if (id === undefined) return create(request, text);
    const note = notes.get(id);
    if (note === undefined) return no(404, "not-found");
    if (request.method === "GET") return read(request, note);
    if (action === "publish") return write(request, note, { status: "published" });
    const change = JSON.parse(text);
    const { text: words = note.text, title = note.title } = change;
    const own = has("changes what is its own") ? change : { text: words, ...(title && { title }) };
    return isValid(change) ? write(request, note, own) : no(400, "invalid");
  };

  async function create(request: Request, text: string): Promise<Response> {
    const given = request.headers.get("idempotency-key");
    const cut = has("cuts keys") ? (given?.slice(0, 8) ?? null) : given;
    const key = has("reads keys in small letters") ? (cut?.toLowerCase() ?? null) : cut;
    if ((key?.length ?? 0) > 255 && !has("takes any key")) return no(400, "invalid");
    if (!isValid(JSON.parse(text))) return no(400, "invalid");
    const known = key === null || has("forgets keys") ? undefined : keys.get(key);
    if (known !== undefined) {
      known.uses += 1;
      if (known.uses > 2 && has("forgets keys in time")) keys.delete(key ?? "");
      if (has("refuses repeated keys")) return no(422, "reused");
      if (known.text !== text && has("keeps what reused keys make")) add(text);
      if (known.text !== text && !has("answers reused keys")) return no(422, "reused");
      const note = keys.has(key ?? "") ? notes.get(known.id) : undefined;
      const isFree = note?.status === "published" && has("forgets keys of what is over");
      if (note !== undefined && !isFree) return show(note, 201);
    }
    if (has("remembers keys too late")) await Promise.resolve();
    const note = add(text);
    if (key !== null) keys.set(key, { text, id: note.id, uses: 1 });
    return show(note, 201);
  }

  function add(text: string): Note {
    const id = `note-${notes.size + 1}`;
    const { text: words, title } = JSON.parse(text);
    const note: Note = { id, status: "draft", version: 1, text: words, ...(title && { title }) };
    notes.set(id, note);
    return note;
  }

  function read(request: Request, note: Note): Response {
    reads += 1;
    const tag = tagOf(note);
    const asked = request.headers.get("if-none-match");
    const isKnown = asked === tag || (asked !== null && has("takes any version for known"));
    if (!isKnown || has("sends what is known")) return show(note);
    return new Response(null, { status: 304, headers: { etag: tag } });
  }

  async function write(request: Request, note: Note, change: object): Promise<Response> {
    const wanted = request.headers.get("if-match");
    if (wanted === null && request.method === "PATCH" && !has("needs no version"))
      return no(428, "unversioned");
    const isLater = Number(wanted?.slice(1, -1)) > note.version && has("takes versions to come");
    const fits = wanted === null || wanted === "*" || wanted === tagOf(note) || isLater;
    const refuses = has("refuses the present version") && wanted === tagOf(note);
    if ((!fits && !has("takes any version")) || refuses) {
      if (has("changes what it refuses")) note.title = "changed";
      return no(412, "stale");
    }
    if (has("looks too early")) await Promise.resolve();
    if (note.status === "published")
      return has("looks too early") ? show(note) : no(409, "published");
    Object.assign(note, change);
    const before = tagOf(note);
    if (!has("keeps the version")) note.version += 1;
    const answer = show(note);
    if (has("answers with the old version")) answer.headers.set("etag", before);
    return answer;
  }

  function tagOf({ version }: Note): string {
    return has("changes the version at each read") ? `"${version}-${reads}"` : `"${version}"`;
  }

  function show({ version: _, ...shown }: Note, status = 200): Response {
    const note = notes.get(shown.id);
    return Response.json(shown, { status, headers: { etag: note ? tagOf(note) : "" } });
  }

  function no(status: number, code: string): Response {
    return new Response(JSON.stringify({ code }), {
      status,
      headers: { "content-type": "application/problem+json" },
    });
  }
}

function isValid({ text, title = "" }: Readonly<Record<string, unknown>>): boolean {
  return typeof text === "string" && typeof title === "string";
}

interface Note {
  readonly id: string;
  status: string;
  version: number;
  text: string;
  title?: string;
}
