import { createClient, getRun, listRuns, paginateListRuns } from "../src/gen/runs/index.ts";

/** One way to do the same call. */
export interface Contender {
  readonly name: string;
  readonly get: () => Promise<unknown>;
  readonly list: () => Promise<unknown>;
}

/** Bare fetch first: the others are measured against it. */
export function contenders(baseUrl: string, fetch: typeof globalThis.fetch): readonly Contender[] {
  const client = createClient({ baseUrl, fetch });
  const once = createClient({ baseUrl, fetch, retry: { tries: 1 } });
  const bare = async (path: string) => await (await fetch(new Request(baseUrl + path))).json();
  const path = { id: "r1" };
  return [
    { name: "bare fetch", get: () => bare("/runs/r1"), list: () => bare("/runs") },
    {
      name: "generated, tries: 1",
      get: () => getRun({ client: once, path }),
      list: () => listRuns({ client: once }),
    },
    {
      name: "generated",
      get: () => getRun({ client, path }),
      list: () => listRuns({ client }),
    },
    {
      name: "generated, paginator",
      get: () => getRun({ client, path }),
      list: async () => {
        let last: unknown;
        for await (const run of paginateListRuns({ client })) last = run;
        return last;
      },
    },
  ];
}
