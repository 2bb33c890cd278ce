import { checkConformance } from "@conduct/conformance";
import { readContract } from "@conduct/contract/node";
import { createReferenceServer } from "@conduct/reference-server";
const [,, api, fault, only] = process.argv;
const { contract } = await readContract(api!);
const server = await createReferenceServer({ api, seed: 1, ...(fault !== "clean" && {fault}) } as any);
const workers = ["runs","eigenpal","arize","ai-flow"].includes(api!);
await checkConformance({ contract: contract!, seed: 1, exclusive: !workers, target: { ...(workers && {settles: 6000}), url: "http://server.test", fetch: async (r: Request) => { const b = await r.clone().text(); const x = await server.fetch(r); const t = await x.clone().text(); console.log(r.method, r.url.slice(18), b.slice(0, 400), "=>", x.status, t.slice(0, 200)); return x; } }, only: only!.split(",") } as any);
process.exit(0)
