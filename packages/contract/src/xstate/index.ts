export type {
  XStateAction,
  XStateGuard,
  XStateMachine,
  XStateNode,
  XStateTransition,
} from "./machine.ts";
export { toXState, type XStateOptions } from "./to-xstate.ts";
