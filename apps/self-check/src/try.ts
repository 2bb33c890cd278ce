import { readContract } from "@conduct/contract/node";
import { createReferenceServer, listSwitches } from "@conduct/reference-server";
import { judge } from "./judge.ts";

const only = process.argv.slice(2);
const switches = listSwitches();
for (const api of ["gyoza", "moderately"] as const) {
  const { contract } = await readContract(api);
  if (!contract) throw new Error("x");
  const rows: [string, string, object][] = [
    ["clean", "", {}],
    ...switches.variations
      .filter((v: any) => v.api === api || v.apis?.includes(api))
      .map((v: any) => ["V " + v.id, "", { variation: v.id }] as [string, string, object]),
    ...switches.faults
      .filter((v: any) => v.api === api || v.apis?.includes(api))
      .map((v: any) => ["F " + v.id, v.violates, { fault: v.id }] as [string, string, object]),
  ];
  for (const [name, violates, options] of rows) {
    if (only.length && !only.some((o) => name.includes(o))) continue;
    const t = performance.now();
    const server = await createReferenceServer({ api, seed: 1, ...options });
    const { exit, failed, report } = await judge(contract, (r) => server.fetch(r), { seed: 1 });
    await server.close();
    const ok = name.startsWith("F")
      ? exit === 1
        ? failed[0] === violates
          ? "first"
          : failed.includes(violates)
            ? "named"
            : "OTHER"
        : "MISSED"
      : exit === 0
        ? "ok"
        : "REJECTED";
    console.log(
      api,
      ok.padEnd(8),
      name.padEnd(42),
      violates.padEnd(10),
      failed.join(","),
      report.problem ?? "",
      report.requests,
      Math.round(performance.now() - t) + "ms",
    );
  }
}
