/** Misbehaviour of versions. */
export const versionsFaults = {
  "accepts-stale-versions": {
    violates: "LC-OCC-02",
    model: "M67",
    summary: "If-Match is ignored",
  },
  "accepts-no-version": {
    violates: "LC-OCC-03",
    model: "M68",
    summary: "every If-Match is stale",
  },
  "versions-by-the-second": {
    violates: "LC-OCC-01",
    model: "M70",
    summary: "versions of one second are the same",
  },
  "versions-by-status": {
    violates: "LC-OCC-01",
    summary: "the version changes with the status only",
  },
  "never-changes-the-version": {
    violates: "LC-OCC-01",
    summary: "a run has one version for ever",
  },
  "versions-at-each-read": {
    violates: "LC-OCC-01",
    summary: "each read has another version",
  },
  "weakens-versions": {
    violates: "LC-OCC-03",
    summary: "versions are weak, and never fit",
  },
  "accepts-versions-to-come": {
    violates: "LC-OCC-02",
    summary: "a version that is still to come fits",
  },
  "actions-ignore-the-version": {
    violates: "LC-OCC-02",
    summary: "If-Match counts for an update only",
  },
  "retry-ignores-the-version": {
    violates: "LC-OCC-02",
    summary: "If-Match does not count for a retry",
  },
  "asks-for-no-version": {
    violates: "LC-OCC-04",
    summary: "an update without If-Match is made",
  },
  "changes-before-refusing": {
    violates: "LC-OCC-02",
    summary: "a stale version is refused, and the change is made",
  },
  "answers-stale-with-409": {
    violates: "LC-OCC-02",
    summary: "a stale version is a 409",
  },
  "knows-no-star": {
    violates: "LC-OCC-02",
    summary: "If-Match: * is refused",
  },
  "ignores-known-versions": {
    violates: "LC-OCC-05",
    summary: "If-None-Match is ignored",
  },
  "takes-any-version-as-known": {
    violates: "LC-OCC-05",
    summary: "any If-None-Match is answered 304",
  },
  "forgets-versions": {
    violates: "SC-RES-03",
    summary: "only a read has an ETag",
  },
  "answers-with-the-version-before": {
    violates: "LC-OCC-03",
    summary: "a change is answered with the version before it",
  },
  "version-checks-before-locking": {
    violates: "LC-RACE-05",
    seen: "race",
    summary: "of two updates of one version at once both are made",
  },
} as const;
