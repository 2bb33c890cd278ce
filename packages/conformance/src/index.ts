export {
  applyBaseline,
  type Baseline,
  type BaselineEntry,
} from "./baseline/baseline.ts";
export { formatBaseline, parseBaseline, updateBaseline } from "./baseline/baseline-file.ts";
// For those who write checks of their own.
export { broken, type Check, type Finding, held, type Task, undecided } from "./check.ts";
export { checkConformance } from "./check-conformance.ts";
export { checks } from "./checks/index.ts";
export type { ConformanceOptions } from "./conformance-options.ts";
export { explain, type Observation, type Possible } from "./model/explain.ts";
export {
  formatReplay,
  type Replay,
  ReplayError,
  replay,
  replayExitCode,
} from "./replay/replay.ts";
export { exitCode, type Strictness } from "./report/exit-code.ts";
export { formatReport, formatResult } from "./report/format-report.ts";
export type {
  BaselineFault,
  BaselineUse,
  Coverage,
  EdgeUse,
  Level,
  Report,
  Result,
  Verdict,
  WitnessStep,
} from "./report/report.ts";
export { type Requirement, requirementIds, requirementOf } from "./requirement.ts";
export type { Fixture, Fixtures } from "./run/fixture.ts";
export type { Session } from "./run/session.ts";
export type { Clock } from "./target/clock.ts";
export type { Budget } from "./target/connection.ts";
export { controlPlaneDriver, type Driver } from "./target/driver.ts";
export type { Exchange } from "./target/exchange.ts";
export type { Listen, Webhooks } from "./target/receiver.ts";
export type { Credentials, Target } from "./target/target.ts";
