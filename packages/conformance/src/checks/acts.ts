import type { Check } from "../check.ts";
import { anonymousWrite } from "./anonymous-write.ts";
import { cancelAccepted } from "./cancel-accepted.ts";
import { cancelDeferred } from "./cancel-deferred.ts";
import { cancelFinished } from "./cancel-finished.ts";
import { cancelImmediate } from "./cancel-immediate.ts";
import { cancelMark } from "./cancel-mark.ts";
import { cancelParallel } from "./cancel-parallel.ts";
import { cancelTwice } from "./cancel-twice.ts";
import { compression } from "./compression.ts";
import { createdReadable } from "./created-readable.ts";
import { creation } from "./creation.ts";
import { credentialsDemanded } from "./credentials.ts";
import { credentialsWrong } from "./credentials-wrong.ts";
import {
  cursorBound,
  cursorDamaged,
  cursorEmpty,
  cursorEnds,
  cursorFilters,
  cursorReusable,
  cursorUnknown,
} from "./cursors.ts";
import { anchorDeleted, cursorAtDeleted, deletedGone } from "./deleted-items.ts";
import { duplicates } from "./duplicates.ts";
import { eventEffects } from "./event-effects.ts";
import { eventMoves } from "./event-moves.ts";
import { eventRefused } from "./event-refused.ts";
import { filterBounds } from "./filter-bounds.ts";
import { filterByState } from "./filter-by-state.ts";
import { filterExact } from "./filter-exact.ts";
import { filterInvalid } from "./filter-invalid.ts";
import { filtersTogether } from "./filters-together.ts";
import { finalRefuses } from "./final-refuses.ts";
import { finalSurvives } from "./final-survives.ts";
import { firstInLine } from "./first-in-line.ts";
import { cursorAndPage, cursorOfOther, cursorOfStranger } from "./foreign-cursors.ts";
import { strangerCancels, strangerSees } from "./foreign-resource.ts";
import { holdAtOnce } from "./hold-at-once.ts";
import { holdBounds } from "./hold-bounds.ts";
import { holdExpires } from "./hold-expires.ts";
import { holdOthers } from "./hold-others.ts";
import { holdCancelled, holdReached } from "./hold-reached.ts";
import { idsUnique } from "./ids-unique.ts";
import { itemView, listAgrees } from "./item-view.ts";
import { keyParallel, keyRepeated, keyReused } from "./keys.ts";
import { backwards, bothDirections } from "./keyset-backwards.ts";
import { afterItem, beforeItem, moreIsTrue, outermost, unknownItem } from "./keysets.ts";
import { knownEnds } from "./known-ends.ts";
import { linksWork, waysLead } from "./links.ts";
import { listEmpty } from "./list-empty.ts";
import { listMatch } from "./list-match.ts";
import { listNulls } from "./list-nulls.ts";
import { listOrder, orderReversed } from "./list-order.ts";
import { listRaces } from "./list-races.ts";
import { listTies } from "./list-ties.ts";
import { listVersion } from "./list-version.ts";
import { cancelEnds, comesToAnEnd, leavesBeginning } from "./liveness.ts";
import { locationLeads } from "./location.ts";
import { missingNeed } from "./missing-need.ts";
import { missingParent } from "./missing-parent.ts";
import { movingDelete, movingInsert, movingSnapshot, movingState } from "./moving-lists.ts";
import { mediaAccepted, mediaRefused } from "./negotiation.ts";
import { neverBegun } from "./never-begun.ts";
import {
  firstPage,
  pageBeyond,
  pageSlice,
  totalsExact,
  totalsFiltered,
  totalsLoose,
} from "./numbered-pages.ts";
import { pageBoundary } from "./page-boundary.ts";
import { pageDefault } from "./page-default.ts";
import { pageRepeats } from "./page-repeats.ts";
import { pageSizeKept } from "./page-size-kept.ts";
import { productEnded, productPending } from "./product.ts";
import { productApart } from "./product-apart.ts";
import { cancelRaces, retryRaces } from "./races.ts";
import { readOnlyIgnored } from "./read-only-ignored.ts";
import { rejectedCreation } from "./rejected-creation.ts";
import { replyView } from "./reply-view.ts";
import { requestBroken } from "./request-broken.ts";
import { requestInvalid } from "./request-invalid.ts";
import { requestLeast } from "./request-least.ts";
import { retryAllowed } from "./retry-allowed.ts";
import {
  sizeAccepted,
  sizeChanges,
  sizeGarbage,
  sizeHuge,
  sizeOver,
  sizeUnder,
} from "./size-bounds.ts";
import { unknownMembers } from "./unknown-members.ts";
import { cancelUnknown, unknownResource } from "./unknown-resource.ts";
import { unknownRoute } from "./unknown-route.ts";
import { versionKnown } from "./version-known.ts";
import {
  versionFollows,
  versionFresh,
  versionRace,
  versionRequired,
  versionStale,
} from "./versions.ts";
import { walkComplete } from "./walk-complete.ts";
import { walkEnds } from "./walk-ends.ts";
import { walkPartition } from "./walk-partition.ts";
import { walkUnique } from "./walk-unique.ts";
import { walksIndependent } from "./walks-independent.ts";
import { webhookAgain, webhookTells } from "./webhooks.ts";

/** The checks that act, in the order in which they run. */
export const acts: readonly Check[] = [
  // It takes what waits: before others have made any.
  firstInLine,
  creation,
  createdReadable,
  locationLeads,
  idsUnique,
  // What is sent once more at the end was sent first long before.
  keyRepeated,
  readOnlyIgnored,
  duplicates,
  eventMoves,
  eventRefused,
  cancelAccepted,
  cancelImmediate,
  cancelDeferred,
  cancelMark,
  cancelTwice,
  cancelFinished,
  cancelUnknown,
  retryAllowed,
  finalRefuses,
  // Few requests tell who may ask: before many are spent on what exactly happens.
  credentialsDemanded,
  credentialsWrong,
  anonymousWrite,
  strangerCancels,
  strangerSees,
  eventEffects,
  finalSurvives,
  neverBegun,
  unknownResource,
  cancelParallel,
  cancelRaces,
  retryRaces,
  missingParent,
  missingNeed,
  webhookTells,
  webhookAgain,
  comesToAnEnd,
  leavesBeginning,
  cancelEnds,
  knownEnds,
  holdExpires,
  holdReached,
  holdAtOnce,
  holdBounds,
  holdCancelled,
  holdOthers,
  productPending,
  productEnded,
  productApart,
  requestLeast,
  requestInvalid,
  requestBroken,
  unknownMembers,
  rejectedCreation,
  unknownRoute,
  mediaRefused,
  mediaAccepted,
  compression,
  keyReused,
  keyParallel,
  versionFollows,
  versionStale,
  versionFresh,
  versionRequired,
  versionKnown,
  versionRace,
  walkComplete,
  walkUnique,
  pageSizeKept,
  walkEnds,
  walkPartition,
  pageRepeats,
  listOrder,
  listTies,
  listEmpty,
  pageBoundary,
  pageDefault,
  walksIndependent,
  itemView,
  listAgrees,
  filterExact,
  filtersTogether,
  filterInvalid,
  filterBounds,
  sizeAccepted,
  sizeOver,
  sizeUnder,
  sizeGarbage,
  sizeChanges,
  sizeHuge,
  firstPage,
  pageSlice,
  pageBeyond,
  totalsExact,
  totalsFiltered,
  totalsLoose,
  linksWork,
  waysLead,
  cursorEnds,
  cursorUnknown,
  cursorDamaged,
  cursorBound,
  cursorReusable,
  cursorFilters,
  cursorEmpty,
  cursorOfOther,
  cursorOfStranger,
  cursorAndPage,
  cursorAtDeleted,
  afterItem,
  beforeItem,
  backwards,
  moreIsTrue,
  bothDirections,
  unknownItem,
  outermost,
  anchorDeleted,
  movingInsert,
  movingDelete,
  movingState,
  movingSnapshot,
  deletedGone,
  listMatch,
  listRaces,
  listVersion,
  orderReversed,
  listNulls,
  filterByState,
  replyView,
];
