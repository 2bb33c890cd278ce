import { ambiguousProduct } from "./ambiguous-product.ts";
import { assumedNothing } from "./assumed-nothing.ts";
import { automaticFired } from "./automatic-fired.ts";
import { clientBlocked } from "./client-blocked.ts";
import { clientCaused } from "./client-caused.ts";
import { clockWithoutTime } from "./clock-without-time.ts";
import { deadEnd } from "./dead-end.ts";
import { endUnsaid } from "./end-unsaid.ts";
import { envelopeMember } from "./envelope-member.ts";
import { envelopeType } from "./envelope-type.ts";
import { errorNotAsDeclared } from "./error-not-as-declared.ts";
import { filterField } from "./filter-field.ts";
import { filterParameter } from "./filter-parameter.ts";
import { filterValues } from "./filter-values.ts";
import { finalLeft } from "./final-left.ts";
import { foundNowhere } from "./found-nowhere.ts";
import { hintHeader } from "./hint-header.ts";
import { holdParameter } from "./hold-parameter.ts";
import { idempotencyKey } from "./idempotency-key.ts";
import { illegalWithoutError } from "./illegal-without-error.ts";
import { impossibleComparison } from "./impossible-comparison.ts";
import { keysetKey } from "./keyset-key.ts";
import { missingWithoutError } from "./missing-without-error.ts";
import { neverCreated } from "./never-created.ts";
import { neverRead } from "./never-read.ts";
import { operationIdsClash } from "./operation-ids-clash.ts";
import { orderMember } from "./order-member.ts";
import { orderUnsaid } from "./order-unsaid.ts";
import { overlappingPointers } from "./overlapping-pointers.ts";
import { pageParameter } from "./page-parameter.ts";
import { pageParameterType } from "./page-parameter-type.ts";
import { pageRoleMissing } from "./page-role-missing.ts";
import { pageSizeContradiction } from "./page-size-contradiction.ts";
import { pageSizeUnbounded } from "./page-size-unbounded.ts";
import { parameterNamesClash } from "./parameter-names-clash.ts";
import { parameterUnused } from "./parameter-unused.ts";
import { parentNamedTwice } from "./parent-named-twice.ts";
import { referenceOutOfPlace } from "./reference-out-of-place.ts";
import { replyWithoutState } from "./reply-without-state.ts";
import { requestLacksField } from "./request-lacks-field.ts";
import type { Rule } from "./rule.ts";
import { sameLook } from "./same-look.ts";
import { selectorNotInRequest } from "./selector-not-in-request.ts";
import { selectorValueUnknown } from "./selector-value-unknown.ts";
import { selectorValueUnlisted } from "./selector-value-unlisted.ts";
import { shadowedCase } from "./shadowed-case.ts";
import { shadowedProduct } from "./shadowed-product.ts";
import { spawnedByNothing } from "./spawned-by-nothing.ts";
import { stateNotInSchema } from "./state-not-in-schema.ts";
import { stateWritten } from "./state-written.ts";
import { statesAndEnum } from "./states-and-enum.ts";
import { unansweredRefusal } from "./unanswered-refusal.ts";
import { unboundWorker } from "./unbound-worker.ts";
import { undeclaredEnvelope } from "./undeclared-envelope.ts";
import { undeclaredMember } from "./undeclared-member.ts";
import { undeclaredProduct } from "./undeclared-product.ts";
import { undeclaredStatus } from "./undeclared-status.ts";
import { unfiredEvent } from "./unfired-event.ts";
import { unknownReference } from "./unknown-reference.ts";
import { unknownSchema } from "./unknown-schema.ts";
import { unplayedEvent } from "./unplayed-event.ts";
import { unreachableState } from "./unreachable-state.ts";
import { unusedError } from "./unused-error.ts";
import { waiterContradiction } from "./waiter-contradiction.ts";

/** Every rule that a compiled contract is judged by, in the order of their codes. */
export const rules: readonly Rule[] = [
  shadowedCase,
  neverCreated,
  unreachableState,
  deadEnd,
  clientBlocked,
  finalLeft,
  sameLook,
  neverRead,
  unknownSchema,
  stateNotInSchema,
  statesAndEnum,
  undeclaredMember,
  unfiredEvent,
  unboundWorker,
  automaticFired,
  clockWithoutTime,
  overlappingPointers,
  stateWritten,
  impossibleComparison,
  assumedNothing,
  waiterContradiction,
  unplayedEvent,
  clientCaused,
  selectorNotInRequest,
  selectorValueUnknown,
  selectorValueUnlisted,
  replyWithoutState,
  undeclaredStatus,
  illegalWithoutError,
  requestLacksField,
  undeclaredProduct,
  holdParameter,
  missingWithoutError,
  spawnedByNothing,
  ambiguousProduct,
  shadowedProduct,
  undeclaredEnvelope,
  unansweredRefusal,
  errorNotAsDeclared,
  parentNamedTwice,
  idempotencyKey,
  hintHeader,
  pageParameter,
  pageParameterType,
  pageSizeUnbounded,
  pageSizeContradiction,
  pageRoleMissing,
  envelopeMember,
  envelopeType,
  keysetKey,
  orderMember,
  orderUnsaid,
  endUnsaid,
  parameterUnused,
  filterParameter,
  filterField,
  filterValues,
  unknownReference,
  referenceOutOfPlace,
  unusedError,
  foundNowhere,
  parameterNamesClash,
  operationIdsClash,
];
