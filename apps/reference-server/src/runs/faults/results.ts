/** Misbehaviour of outputs, errors and progress. */
export const resultsFaults = {
  "succeeds-without-output": {
    violates: "LC-RES-01",
    model: "M46",
    summary: "what has succeeded has no output",
  },
  "fails-without-error": {
    violates: "LC-RES-02",
    model: "M47",
    summary: "what has failed has no error",
  },
  "fails-with-output": {
    violates: "LC-RES-04",
    model: "M49",
    summary: "what has failed has an output",
  },
  "succeeds-with-error": {
    violates: "LC-RES-02",
    summary: "what has succeeded has an error",
  },
  "shows-error-while-running": {
    violates: "LC-RES-02",
    summary: "what is running has an error",
  },
  "shows-error-as-text": {
    violates: "SC-RES-01",
    summary: "the error is a text",
  },
  "shows-output-type-early": {
    violates: "LC-RES-01",
    summary: "output_type is inline before there is an output",
  },
  "outputs-before-the-end": {
    violates: "LC-RES-03",
    model: "M50",
    summary: "before the end the output is empty and 200",
  },
  "outputs-nothing-of-cancelled": {
    violates: "LC-RES-04",
    summary: "the output of what was cancelled is empty and 200",
  },
  "fails-on-output-of-failed": {
    violates: "LC-RES-04",
    summary: "the output of what has failed is a 500",
  },
  "calls-missing-output-missing-run": {
    violates: "LC-RES-03",
    summary: "where there is no output yet, there is no run, it says",
  },
  "stores-input-as-output": {
    violates: "LC-EVT-03",
    summary: "the output is the input",
  },
  "empties-outputs": {
    violates: "LC-EVT-03",
    summary: "outputs in the reply are empty",
  },
  "shows-bare-output": {
    violates: "SC-RES-01",
    summary: "the output comes without its type",
  },
  "misnames-file-type": {
    violates: "SC-RES-01",
    summary: "a file is of the type s3",
  },
  "serves-all-inline": {
    violates: "LC-EVT-03",
    summary: "a large output is not served as a file",
  },
  "loses-files": {
    violates: "LC-RES-08",
    summary: "the address of a file leads nowhere",
  },
  "files-hold-nothing": {
    violates: "LC-RES-08",
    summary: "files hold an empty object",
  },
  "claims-gzip-sends-plain": {
    violates: "LC-RES-08",
    summary: "a file that is said to be compressed is not",
  },
  "miscounts-file-size": {
    violates: "LC-RES-08",
    summary: "the size of a file is not that of what is sent",
  },
  "hands-out-expired-files": {
    violates: "LC-RES-08",
    summary: "addresses of files have expired already",
  },
  "asks-credentials-for-files": {
    violates: "LC-RES-08",
    given: "credentials",
    summary: "a file is not sent without credentials",
  },
  "drops-failure-reason": {
    violates: "LC-EVT-03",
    summary: "what the worker said is not the error",
  },
  "lowers-progress": {
    violates: "LC-EVT-03",
    model: "M52",
    summary: "progress counts down",
  },
  "shows-progress-backwards": {
    violates: "LC-RES-06",
    model: "M52",
    summary: "the progress of what is running is what is left",
  },
  "shows-progress-as-fraction": {
    violates: "SC-RES-01",
    summary: "progress goes to 1",
  },
  "keeps-progress-below-hundred": {
    violates: "LC-EVT-03",
    summary: "what has succeeded keeps the last progress reported",
  },
  "fails-with-full-progress": {
    violates: "LC-EVT-03",
    model: "M53",
    summary: "what fails has a progress of 100",
  },
  "accepts-progress-over-100": {
    violates: "SC-REQ-02",
    summary: "a progress of 101 is accepted",
  },
} as const;
