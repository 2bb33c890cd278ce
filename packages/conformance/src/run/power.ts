/**
 * How much a task of a requirement tells of a server for what it takes, where that is more than usual.
 *
 * What moves resources shows their times, results and attempts as well, which others review; so the first
 * few moves come before much else. Races need nothing that others have prepared.
 */
const powers: { readonly [id: string]: number } = {
  "LC-EVT-03": 6,
  "LC-EVT-01": 4,
  "LC-RACE-01": 3,
  "LC-RACE-02": 3,
  "LC-RACE-03": 3,
  "LC-CAN-02": 3,
  "LC-CAN-03": 3,
  "LC-CAN-05": 2,
  "LC-CAN-06": 3,
  "LC-RET-04": 3,
  "LC-TERM-03": 2,
  "LC-EVT-02": 2,
  "PG-F-01": 2,
  "SC-REQ-02": 2,
};

/** When its turn is among the tasks of all requirements; less is earlier. `turn` is its place among those of its own. */
export function urgencyOf(id: string, turn: number): number {
  return (turn + 1) / (powers[id] ?? 1);
}

/** With less than this to spend, each request has to tell something by itself. */
export const little = 300;
