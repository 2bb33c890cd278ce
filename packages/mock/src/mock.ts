import type { Contract } from "@conduct/contract";
import type { Progress } from "./automatic.ts";
import { type Clock, createVirtualClock } from "./clock.ts";
import { type Control, createControl } from "./control.ts";
import { createCore } from "./core.ts";
import type { Engine } from "./engine.ts";
import type { MockReply, MockRequest } from "./exchange.ts";
import { createFetch } from "./fetch.ts";
import { createMachine } from "./machine.ts";
import { createGate, type Rate } from "./rate.ts";
import { createSnapshots } from "./snapshots.ts";
import { createValidation } from "./validation.ts";
import { type Deliver, deliver, sendWebhooks } from "./webhooks.ts";

export interface MockOptions {
  /** The same seed gives the same identifiers, data, fates and cursors. Default `"conduct"`. */
  readonly seed?: string | number;

  /** Default: the time of day, which `control.advance` can push ahead. */
  readonly clock?: Clock;

  /** What paths start with. Default: the path of the contract's servers, or nothing. */
  readonly basePath?: string;

  /** Which events happen by themselves. Default `auto`: those that no client of the API can cause. */
  readonly progress?: Progress;

  /** `required`: requests must show credentials where the contract asks for them. Any will do. Default `optional`. */
  readonly credentials?: "required" | "optional";

  /** How many requests are welcome; what comes too soon is answered as the contract says. Default: any number. */
  readonly rate?: Rate;

  /** Takes the webhooks that the contract says are sent. Default: they go over HTTP. */
  readonly deliver?: Deliver;
}

/** An API as a function, with the resources it holds. */
export interface Mock {
  readonly contract: Contract;
  readonly clock: Clock;

  /** Answers like `fetch` would, without a network: hand it to a client in the place of `fetch`. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

  /** Answers plain data with plain data; a promise only for a request that an operation holds. */
  readonly handle: (request: MockRequest) => MockReply | Promise<MockReply>;
  readonly control: Control;
}

/**
 * Creates the mock of a contract: every operation, lifecycle, list and error that it describes.
 *
 * ```ts
 * const mock = createMock(contract, { seed: 1, clock: createVirtualClock() });
 * const reply = await mock.fetch("http://localhost/runs");
 * mock.control.advance("10m");
 * ```
 */
export function createMock(contract: Contract, options: MockOptions = {}): Mock {
  const {
    clock = createVirtualClock({ flow: "real" }),
    progress = "auto",
    credentials = "optional",
  } = options;
  const seed = String(options.seed ?? "conduct");
  const machine = createMachine(contract, { seed, clock, progress });
  let requests = 0;
  const engine: Engine = {
    contract,
    machine,
    credentials,
    ...(options.rate && { gate: createGate(options.rate) }),
    validation: createValidation(contract, machine.schemas),
    snapshots: createSnapshots(),
    replays: new Map(),
    held: new Map(),
    count: () => ++requests,
  };
  sendWebhooks(engine, options.deliver ?? deliver);
  const control = createControl(engine, seed);
  const handle = createCore(engine, control, { basePath: options.basePath });
  return { contract, clock, control, handle, fetch: createFetch(handle) };
}
