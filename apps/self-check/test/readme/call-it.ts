import * as runs from "@conduct/client/runs";

const client = runs.createClient({ baseUrl: "http://127.0.0.1:4010/runs" });
const { id } = await runs.createRun({ client, body: { task: "report", queue: "mine" } });
const at = { client, path: { id } };
await runs.addRunEvent({ ...at, body: { type: "started", worker: "me" } });
await runs.addRunEvent({ ...at, body: { type: "succeeded", output: { pages: 12 } } });
const run = await runs.waitForRun({ ...at, expect: "succeeded" });
console.log(Date.parse(run.finished_at)); // null without `expect`, and then it does not compile
console.log(await (await runs.fetchRunProduct(at)).json());
for await (const { id, status } of runs.paginateListRuns({ client })) console.log(id, status);
