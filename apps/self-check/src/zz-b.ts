import { casesOf } from "./matrix/case.ts";
import * as jc from "./matrix/judge-case.ts";
const [,, api, id = "clean", show = ""] = process.argv;
const one = casesOf({ quick: false, every: 1, api, only: id } as any).find((c) => c.id === id)!;
(globalThis as any).__show = show;
await jc.judgeCase(one, 1, { defaults: false, profile: "default", jitter: 0, together: 1 } as any);
process.exit(0);
