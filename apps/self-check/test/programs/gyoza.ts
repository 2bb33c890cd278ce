import {
  addRunEvent,
  createClient,
  createRun,
  paginateListRuns,
  waitForOpRun,
} from "@conduct/client/gyoza";

const client = createClient({ baseUrl: "http://127.0.0.1:4010/gyoza" });
const { id } = await createRun({ client, body: { image: "alpine:3" } });
await addRunEvent({ client, path: { id }, body: { type: "STARTED", msg: "up" } });
const payload = { outputs: { score: 0.93 } };
await addRunEvent({ client, path: { id }, body: { type: "COMPLETED", msg: "done", payload } });
const run = await waitForOpRun({ client, path: { id }, expect: "COMPLETED" });
console.log(run.outputs); // does not compile without `expect`: the run may have failed
for await (const { id, state } of paginateListRuns({ client })) console.log(id, state);
