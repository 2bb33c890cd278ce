import type { Contract, Lifecycle } from "@conduct/contract";
import type { Calls } from "./calls.ts";
import { formatPagination } from "./format-pagination.ts";
import type { Measured } from "./measured.ts";
import { table } from "./table.ts";

/** What is known of one contract after all runs. */
export interface Covered extends Measured {
  readonly contract: Contract;

  /** What scripted walks call. */
  readonly walked: Calls;
}

/** The part of the document that only runs can tell. */
export function formatMeasured(all: readonly Covered[]): string {
  return [
    "## Operations",
    "",
    "*Mocked*: the mock has answered it with success, the referee or a walk. *Called by the referee*: in the run that judges the mock. *Called by a walk*: in the tests that follow the pages of the system, or what its SDK sends, word for word.",
    "",
    table([
      ["", "declared", "mocked", "called by the referee", "called by a walk"],
      ...all.map((one) => [
        one.name,
        String(one.contract.operations.length),
        String(mockedBy(one).size),
        String(one.driven.calls.called.size),
        String(one.walked.called.size),
      ]),
    ]),
    "",
    "Those that are missing in a column:",
    "",
    ...orNone(all.flatMap(missingOperations)),
    "",
    "## Cells of the lifecycles",
    "",
    "A cell is a request in a state, once for each outcome that a condition makes of it. *Over the API*: the referee got there by requests alone. *With the control plane*: the mock was told to do what workers, clocks and servers do.",
    "",
    table([
      ["lifecycle", "declared", "exercised over the API", "exercised with the control plane"],
      ...all.flatMap(cellsOf),
    ]),
    "",
    "Where they differ, or there are none:",
    "",
    ...orNone(all.flatMap(whyFewer)),
    "",
    formatPagination(all),
  ].join("\n");
}

function mockedBy({ driven, walked }: Covered): ReadonlySet<string> {
  return new Set([...driven.calls.succeeded, ...walked.succeeded]);
}

function missingOperations(one: Covered): readonly string[] {
  const ids = one.contract.operations.map(({ id }) => id);
  const lacking = (found: ReadonlySet<string>, why: string) =>
    ids.filter((id) => !found.has(id)).map((id) => `- ${one.name}, ${id}: ${why}`);
  return [
    ...lacking(mockedBy(one), "not mocked: nothing has brought it to a success."),
    ...lacking(
      one.driven.calls.called,
      "not called by the referee: it found no resource to call it on, or nothing to judge it by.",
    ),
    ...lacking(one.walked.called, "not called by a walk: no page of the system speaks of it."),
  ];
}

function cellsOf({ name, contract, alone, driven }: Covered): readonly (readonly string[])[] {
  return Object.keys(contract.lifecycles).map((lifecycle) => {
    const [first, second] = [alone, driven].map(({ report }) =>
      report.coverage.find((one) => one.lifecycle === lifecycle),
    );
    return [
      `${name} ${lifecycle}`,
      String(second?.cells ?? "never shown"),
      String(first?.exercised ?? "never shown"),
      String(second?.exercised ?? "never shown"),
    ];
  });
}

function whyFewer({ name, contract, alone, driven }: Covered): readonly string[] {
  return Object.values(contract.lifecycles).flatMap((lifecycle) => {
    const [first, second] = [alone, driven].map(({ report }) =>
      report.coverage.find((one) => one.lifecycle === lifecycle.name),
    );
    const subject = `- ${name} ${lifecycle.name}:`;
    if (second === undefined)
      return [
        `${subject} no reply shows one, so that nothing of it can be watched; what it does is seen in the others.`,
      ];
    if (second.cells === 0)
      return [`${subject} no request fires an event on it, so that it has no cells.`];
    if (second.exercised < second.cells)
      return [
        `${subject} ${second.cells - second.exercised} cells could not be set up within the run.`,
      ];
    if ((first?.exercised ?? 0) === second.exercised) return [];
    const events = unrequested(contract, lifecycle);
    return events.length === 0
      ? [
          `${subject} it belongs to another resource, which the referee cannot make over the API alone.`,
        ]
      : [
          `${subject} no request fires ${inWords(events)} by itself, so that the referee cannot bring one to every state over the API alone.`,
        ];
  });
}

/** Events that no operation fires. */
function unrequested({ operations }: Contract, { name, events }: Lifecycle): readonly string[] {
  const fired = new Set(
    operations.flatMap(({ fires }) => {
      if (fires?.lifecycle !== name) return [];
      return "event" in fires ? [fires.event] : Object.values(fires.events);
    }),
  );
  return Object.keys(events).filter((event) => !fired.has(event));
}

function inWords(events: readonly string[]): string {
  return events.map((event) => `\`${event}\``).join(", ");
}

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ["- None."] : lines;
}
