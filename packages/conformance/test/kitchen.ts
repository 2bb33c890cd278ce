/**
 * A tiny kitchen, written by hand from kitchen.yaml, with one switch for each sin: what comes about by
 * what is done to something else.
 *
 * It shares no code with the mock or the referee.
 */
export function createKitchen(
  sins: readonly string[] = [],
): (request: Request) => Promise<Response> {
  const has = (sin: string) => sins.includes(sin);
  const menus: Menu[] = [];
  const evenings: Evening[] = [];
  const meals: Meal[] = [];

  return async (request) => {
    const url = new URL(request.url);
    const [kind, id, part, dish] = url.pathname.split("/").slice(1);
    const text = await request.text();
    if (kind === "menus" && id === undefined) return writeMenu(parse(text));
    const [menu, evening, meal] = [byId(menus, id), byId(evenings, id), byId(meals, id)];
    if (kind === "menus" && menu) return part === undefined ? Response.json(menu) : cook(menu);
    if (kind === "meals" && meal) return Response.json(meal);
    if (kind !== "evenings" || !evening) return no(404, "not-found");
    if (part === "close") evening.status = has("never closes") ? evening.status : "over";
    if (part === "meals") return list(url, evening);
    if (part === "dishes") return command(evening, decodeURIComponent(dish ?? ""), parse(text));
    return Response.json(evening);
  };

  function writeMenu(body: unknown): Response {
    const { name, dishes = [] } = (body ?? {}) as Partial<Menu>;
    const isRight =
      typeof name === "string" &&
      Array.isArray(dishes) &&
      dishes.every((dish) => typeof dish === "string");
    if (!isRight) return no(400, "invalid");
    const menu: Menu = { id: `menu-${menus.length + 1}`, name, dishes };
    menus.push(menu);
    return Response.json(menu, { status: 201 });
  }

  function cook(menu: Menu): Response {
    if (menu.dishes.length === 0) return no(409, "empty");
    const id = `evening-${evenings.length + 1}`;
    const evening: Evening = { id, menu: menu.id, status: "open" };
    evenings.push(evening);
    const dishes = has("serves one dish") ? menu.dishes.slice(0, 1) : new Set(menu.dishes);
    for (const dish of dishes) serve(evening, dish);
    return Response.json(evening, { status: 201 });
  }

  function serve({ id }: Evening, dish: string): void {
    meals.push({ id: `meal-${meals.length + 1}`, evening: id, dish, status: "cooking" });
  }

  function command({ id }: Evening, dish: string, body: unknown): Response {
    const latest = meals.findLast((meal) => meal.evening === id && meal.dish === dish);
    const asked = (body as { command?: unknown } | null)?.command;
    if (asked !== "STOP" && asked !== "AGAIN") return no(400, "invalid");
    if (!latest) return no(404, "not-found");
    const refuses = latest.status === "stopped" && has("refuses to stop again");
    if (asked === "STOP" && refuses) return no(409, "busy");
    if (asked === "STOP" && !has("goes on cooking")) latest.status = "stopped";
    const others = asked === "STOP" && has("stops everything") ? meals : [];
    for (const meal of others) meal.status = "stopped";
    if (asked === "AGAIN") {
      if (latest.status === "cooking" && !has("cooks twice at once")) return no(409, "busy");
      if (has("warms up")) latest.status = "cooking";
      else serve({ id, menu: "", status: "open" }, dish);
    }
    return new Response(null, { status: 204 });
  }

  function list({ searchParams }: URL, { id }: Evening): Response {
    const [offset, limit] = [searchParams.get("offset") ?? "0", searchParams.get("limit") ?? "10"];
    const isRight = /^\d+$/.test(offset) && /^\d+$/.test(limit) && +limit >= 1 && +limit <= 50;
    if (!isRight || searchParams.getAll("limit").length > 1) return no(400, "invalid");
    const own = meals.filter((meal) => meal.evening === id);
    return Response.json({ items: own.slice(+offset, +offset + +limit), total: own.length });
  }
}

interface Menu {
  readonly id: string;
  readonly name: string;
  readonly dishes: readonly string[];
}

interface Evening {
  readonly id: string;
  readonly menu: string;
  status: "open" | "over";
}

interface Meal {
  readonly id: string;
  readonly evening: string;
  readonly dish: string;
  status: "cooking" | "stopped";
}

function byId<T extends { readonly id: string }>(
  all: readonly T[],
  id: string = "",
): T | undefined {
  return all.find((one) => one.id === id);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function no(status: number, code: string): Response {
  return Response.json({ code }, { status });
}
