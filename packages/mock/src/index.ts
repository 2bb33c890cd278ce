export type { Progress } from "./automatic.ts";
export { type Clock, type ClockOptions, createVirtualClock, type VirtualClock } from "./clock.ts";
export type { Control, MockSnapshot, MockState } from "./control.ts";
export type { MockReply, MockRequest } from "./exchange.ts";
export { createMock, type Mock, type MockOptions } from "./mock.ts";
export { isMockError, MockError, type MockErrorCode, type MockErrorDetail } from "./mock-error.ts";
export type { Rate } from "./rate.ts";
export type { SeedWish } from "./seeding.ts";
export type { Deliver, Message } from "./webhooks.ts";
