import { isJsonObject, type Json } from "@conduct/contract";

/**
 * What the API itself does not offer: bringing resources where only a worker, a clock or the system can.
 *
 * Every part is optional. What no part can reach is reported as not tested.
 */
export interface Driver {
  /** Brings a resource, new or not, to a state, and returns its id; nothing if it cannot. */
  reach?(lifecycle: string, state: string): Promise<string | undefined>;

  /** Makes an event happen to a resource. */
  fire?(lifecycle: string, id: string, event: string, body?: Json): Promise<void>;

  /** Lets time pass. */
  advance?(milliseconds: number): Promise<void>;

  /** Makes so many resources of a lifecycle, and returns their ids. */
  seed?(lifecycle: string, count: number): Promise<readonly string[]>;
}

/**
 * Drives a mock through the endpoints it serves under `/__conduct`.
 *
 * ```ts
 * const driver = controlPlaneDriver("http://localhost:4010");
 * ```
 */
export function controlPlaneDriver(
  url: string,
  {
    fetch: call = (request) => fetch(request),
  }: { readonly fetch?: (request: Request) => Promise<Response> } = {},
): Required<Driver> {
  const base = url.replace(/\/+$/, "");

  async function post(action: string, body: Json): Promise<Json> {
    const address = `${base}/__conduct/${action}`;
    const response = await call(
      new Request(address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
    const text = await response.text();
    if (!response.ok)
      throw new Error(`POST ${address} answered ${response.status}: ${text.slice(0, 200)}`);
    return text === "" ? null : (JSON.parse(text) as Json);
  }

  return {
    async reach(lifecycle, state) {
      const made = await post("reach", { lifecycle, state });
      const id = isJsonObject(made) ? made.id : made;
      if (typeof id === "string" || typeof id === "number") return String(id);
      throw new Error(`The mock brought no ${lifecycle} to ${state}: its reply names no id.`);
    },

    async fire(lifecycle, id, event, body) {
      await post("fire", { lifecycle, id, event, ...(body === undefined ? {} : { body }) });
    },

    async advance(milliseconds) {
      await post("clock", { advance: milliseconds });
    },

    async seed(lifecycle, count) {
      const made = await post("seed", { lifecycle, count });
      const ids = isJsonObject(made) ? made.ids : made;
      return Array.isArray(ids) ? ids.map(String) : [];
    },
  };
}
