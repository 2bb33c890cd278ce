import type { Check } from "../check.ts";
import { arrayGrows } from "./array-grows.ts";
import { attemptsCount, attemptsLimit, attemptsMonotone } from "./attempts.ts";
import { attemptsListed } from "./attempts-listed.ts";
import { cancelledStays } from "./cancelled-stays.ts";
import { duration } from "./duration.ts";
import { envelopeConstants } from "./envelope-constants.ts";
import { errorLeak } from "./error-leak.ts";
import { errorSchema } from "./error-schema.ts";
import { errorStatusMember } from "./error-status-member.ts";
import { finalStable } from "./final-stable.ts";
import { finalStays } from "./final-stays.ts";
import { idsGuessable } from "./ids-guessable.ts";
import { nobodyCalled } from "./nobody-called.ts";
import { nullAbsent } from "./null-absent.ts";
import { oldErrorGone } from "./old-error.ts";
import { pageEnvelope } from "./page-envelope.ts";
import { progressGrows } from "./progress.ts";
import { replyHeaders } from "./reply-headers.ts";
import { replySchema } from "./reply-schema.ts";
import { replyStatus } from "./reply-status.ts";
import { hintFormed, retrySaid } from "./retry-hint.ts";
import { serverError } from "./server-error.ts";
import { stampCreated } from "./stamp-created.ts";
import { stampFinished, stampStarted } from "./stamp-entered.ts";
import { stampFormat } from "./stamp-format.ts";
import { stampOrder } from "./stamp-order.ts";
import { stampSkew } from "./stamp-skew.ts";
import { stampUpdated } from "./stamp-updated.ts";
import { errorHolds, stateHolds } from "./state-holds.ts";
import { statesCovered } from "./states-covered.ts";
import { statesDeclared } from "./states-declared.ts";
import { statesEmbed } from "./states-embed.ts";
import { historyPath, historyTimes } from "./timeline.ts";
import { undeclaredMembers, writeOnlyHidden } from "./undeclared-members.ts";
import { viewsAgree } from "./views-agree.ts";

/** The checks that review what was seen when all have acted. */
export const reviews: readonly Check[] = [
  attemptsListed,
  pageEnvelope,
  envelopeConstants,
  statesEmbed,
  statesDeclared,
  nobodyCalled,
  statesCovered,
  viewsAgree,
  stampUpdated,
  finalStays,
  finalStable,
  stampCreated,
  stampStarted,
  stampFinished,
  stampOrder,
  stampSkew,
  stampFormat,
  duration,
  stateHolds,
  errorHolds,
  attemptsCount,
  attemptsLimit,
  attemptsMonotone,
  oldErrorGone,
  historyPath,
  historyTimes,
  arrayGrows,
  progressGrows,
  cancelledStays,
  nullAbsent,
  undeclaredMembers,
  writeOnlyHidden,
  replySchema,
  replyStatus,
  replyHeaders,
  errorSchema,
  errorStatusMember,
  errorLeak,
  retrySaid,
  hintFormed,
  idsGuessable,
  serverError,
];
