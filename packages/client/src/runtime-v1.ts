/**
 * What generated clients import.
 *
 * The name has a version because generated code outlives the package it was generated with: what is
 * here never changes its meaning, and a later form gets a subpath of its own.
 */
export type { CallOptions, Operation } from "./call.ts";
export { type CancelSpec, cancelAndWait } from "./cancel-and-wait.ts";
export type { Clock } from "./clock.ts";
export { type CreateOptions, type CreateSpec, createAndWait } from "./create-and-wait.ts";
export type { Pace } from "./delay.ts";
export { type Fetching, fetchProduct, type ProductSpec } from "./fetch-product.ts";
export { findId, type NameSpec } from "./find-id.ts";
export { type Follower, type FollowOptions, followEvents } from "./follow-events.ts";
export { type FeedOptions, type FeedSpec, followFeed } from "./follow-feed.ts";
export type { HoldSpec } from "./hold.ts";
export type { Absent, At, ElementOf, Is, Known, Present, Withheld, Within } from "./known.ts";
export { isInStatus, type LifecycleSpec, type StatusSpec, statusOf } from "./lifecycle.ts";
export {
  type DirectionOptions,
  type Page,
  type PaginateOptions,
  type Paginator,
  paginate,
} from "./paginate.ts";
export type { Cursor, Direction, PaginationSpec } from "./pagination.ts";
export {
  type ClientSpec,
  type Preparable,
  prepareClient,
  type SendOptions,
} from "./prepare-client.ts";
export type { Product } from "./product.ts";
export type { RetryOptions } from "./retry.ts";
export type { EventCursor, TimelineSpec } from "./timeline.ts";
export { type Poll, type WaitOptions, type WaitSpec, waitFor } from "./wait-for.ts";
export { type WatchOptions, type WatchSpec, watch } from "./watch.ts";
