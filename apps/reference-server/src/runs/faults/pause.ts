/** Misbehaviour of pausing and resuming. */
export const pauseFaults = {
  "pauses-at-once": {
    violates: "LC-EVT-01",
    summary: "a running run is paused without its worker",
  },
  "pauses-queued-runs-later": {
    violates: "LC-EVT-01",
    summary: "a queued run becomes pausing, and nobody will pause it",
  },
  "refuses-second-pause": {
    violates: "LC-EVT-01",
    summary: "pausing twice is refused",
  },
  "pauses-again-in-silence": {
    violates: "LC-SEQ-06",
    summary: "pausing twice is answered 200, and neither updated_at nor the timeline know of it",
  },
  "pauses-what-is-cancelling": {
    violates: "LC-EVT-02",
    summary: "a run that is to be cancelled can be paused instead",
  },
  "ignores-pause": {
    violates: "LC-EVT-01",
    summary: "a pause is noted, and has no effect",
  },
  "accepts-pause-after-the-end": {
    violates: "LC-EVT-02",
    summary: "pausing what is over is answered 200",
  },
  "pauses-without-asking": {
    violates: "LC-EVT-02",
    summary: "a worker can pause a run of its own accord",
  },
  "never-pauses": {
    violates: "LC-EVT-01",
    summary: "a run stays pausing after its worker has paused it",
  },
  "resumes-into-running": {
    violates: "LC-EVT-01",
    summary: "a resumed run is running, with no worker",
  },
  "resume-misses-pausing": {
    violates: "LC-EVT-01",
    summary: "what is still pausing cannot be resumed: nothing happens",
  },
  "resume-requeues-pausing": {
    violates: "LC-EVT-01",
    summary: "what is still pausing queues again when it is resumed",
  },
  "refuses-second-resume": {
    violates: "LC-EVT-01",
    summary: "resuming twice is refused",
  },
  "resume-stops-cancelling": {
    violates: "LC-EVT-02",
    summary: "resume takes a cancellation back",
  },
  "resumes-failed-runs": {
    violates: "LC-TERM-03",
    summary: "a failed run can be resumed",
  },
  "resume-opens-an-attempt": {
    violates: "LC-EVT-03",
    summary: "a resumed run is another attempt",
  },
  "resume-loses-progress": {
    violates: "LC-EVT-03",
    summary: "a resumed run begins with no progress",
  },
  "resume-forgets-the-start": {
    violates: "LC-TS-02",
    summary: "a resumed run has not started yet, it says",
  },
} as const;
