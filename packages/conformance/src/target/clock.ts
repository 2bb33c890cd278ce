/** Time as the referee sees it. Tests inject one of their own. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
