/**
 * How much a task of a requirement tells of a server for what it takes, where that is more than usual.
 *
 * What moves resources shows their times, results and attempts as well, which others review; so the first
 * few moves come before much else. A list that is filled and filtered shows most of what can be wrong with it.
 */
const powers: { readonly [id: string]: number } = {
  "LC-EVT-03": 6,
  "LC-EVT-01": 4,
  "LC-CAN-02": 3,
  "LC-CAN-03": 3,
  "LC-CAN-05": 2,
  "LC-CAN-06": 3,
  "LC-RET-04": 3,
  "LC-TERM-03": 2,
  "LC-EVT-02": 2,
  "PG-F-01": 3,
  "SC-REQ-02": 2,
};

/** Races need nothing that others have prepared, but many requests: they come early once, and then late. */
const firstOnly: { readonly [id: string]: number } = {
  "LC-RACE-01": 3,
  "LC-RACE-02": 3,
  "LC-RACE-03": 3,
};

/** When its turn is among the tasks of all requirements; less is earlier. `turn` is its place among those of its own. */
export function urgencyOf(id: string, turn: number): number {
  const power = turn === 0 ? (firstOnly[id] ?? powers[id]) : powers[id];
  return (turn + 1) / (power ?? 1);
}

/** With less than this to spend, each request has to tell something by itself. */
export const little = 300;
