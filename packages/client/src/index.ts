export { ApiError, type ApiErrorCode, isApiError } from "./api-error.ts";
export { withResponse } from "./call.ts";
export { type Clock, systemClock } from "./clock.ts";
export { EventGapError, isEventGapError } from "./event-gap-error.ts";
export type { Follower, FollowOptions } from "./follow-events.ts";
export type { FeedOptions } from "./follow-feed.ts";
export type { Outcome } from "./lifecycle.ts";
export { isNameNotFoundError, NameNotFoundError } from "./name-not-found-error.ts";
export type { Page, Paginator } from "./paginate.ts";
export type { Cursor } from "./pagination.ts";
export { PaginationLoopError } from "./pagination-loop-error.ts";
export type { SendOptions } from "./prepare-client.ts";
export type { Product } from "./product.ts";
export { ProductError, type ProductErrorCode } from "./product-error.ts";
export type { RetryOptions } from "./retry.ts";
export type { EventCursor } from "./timeline.ts";
export {
  isUnexpectedStatusError,
  isWaitTimeoutError,
  UnexpectedStatusError,
  WaitTimeoutError,
} from "./wait-error.ts";
export type { Poll } from "./wait-for.ts";
