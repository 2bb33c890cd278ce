import { createClient, createRun, type OpRunOf, waitForOpRun } from "@conduct/client/gyoza";
import { gyoza } from "@conduct/contract/gyoza";
import { createMock } from "@conduct/mock";

const mock = createMock(gyoza, { progress: "simulate" });
const client = createClient({ baseUrl: "http://gyoza.test", fetch: mock.fetch });
const { id } = await createRun({ client, body: { image: "alpine:3" } });
mock.control.advance("10m");
const run: OpRunOf<"COMPLETED"> = await waitForOpRun({
  client,
  path: { id },
  expect: "COMPLETED",
});
console.log(JSON.stringify({ state: run.state, outputs: run.outputs }));
const unfinished = await waitForOpRun({ client, path: { id } });
// @ts-expect-error a run that may have failed has no outputs to read
console.log(unfinished.outputs.score === undefined);
