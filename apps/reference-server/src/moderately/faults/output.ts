/** Misbehaviour of outputs and progress. */
export const outputFaults = {
  "completes-without-output": {
    violates: "LC-EVT-03",
    model: "M46",
    summary: "the output that a worker reports is lost",
  },
  "fails-with-output": {
    violates: "LC-EVT-03",
    model: "M49",
    summary: "an execution that fails is given an output",
  },
  "shows-output-early": {
    violates: "LC-EVT-03",
    summary: "an execution that goes on shows an empty output",
  },
  "outputs-before-completion": {
    violates: "LC-RES-03",
    model: "M50",
    summary: "the output of an execution without one is 200 and empty",
  },
  "fails-on-output-of-failed": {
    violates: "LC-RES-04",
    summary: "the output of a failed execution is a 500",
  },
  "keeps-first-output": {
    violates: "LC-EVT-03",
    summary: "a second report of an output is ignored",
  },
  "loses-output-summary": {
    violates: "LC-EVT-03",
    summary: "the summary that a worker reports is lost",
  },
  "forgets-output-type": {
    violates: "SC-RES-01",
    summary: "an inline output does not say its type",
  },
  "shows-bare-output": {
    violates: "SC-RES-01",
    summary: "an inline output comes without its envelope",
  },
  // The contract only assumes what the reply repeats of the execution.
  "forgets-output-summary": {
    violates: "LC-SEQ-05",
    basis: "assumed",
    summary: "an inline output has no summary, though the execution has",
  },
  "claims-gzip-sends-plain": {
    violates: "LC-RES-08",
    summary: "a file said to be gzip is plain JSON",
  },
  "loses-files": {
    violates: "LC-RES-08",
    summary: "the address of a file leads nowhere",
  },
  "miscounts-file-size": {
    violates: "LC-RES-08",
    summary: "a file is said to be a byte longer than it is",
  },
  "counts-steps-down": {
    violates: "LC-EVT-03",
    model: "M52",
    summary: "currentStep counts down",
  },
  "counts-steps-from-one": {
    violates: "LC-EVT-03",
    summary: "currentStep is one more than reported",
  },
  "merges-progress": {
    violates: "LC-EVT-03",
    summary: "progressData is merged where it should be replaced",
  },
  "drops-output-in-list": {
    violates: "PG-G-14",
    summary: "the list shows no output",
  },
  "drops-progress-in-list": {
    violates: "PG-G-14",
    summary: "the list shows no progress",
  },
} as const;
