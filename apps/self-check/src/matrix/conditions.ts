/** Under which conditions all cases are judged. */
export interface Conditions {
  /** As somebody would who says nothing but the address, over a socket. */
  readonly defaults: boolean;

  /** How much is asked: as `--quick`, or by default. */
  readonly profile: "quick" | "default";

  /** Requests and replies each take up to so many milliseconds longer, at random. */
  readonly jitter: number;

  /** How many runs one worker has under way at a time: with jitter, most of a run is waiting. */
  readonly together: number;
}

type Fetch = (request: Request) => Promise<Response>;

/** Delays requests on their way there, and replies on their way back. */
export function withJitter(fetch: Fetch, most: number): Fetch {
  if (most === 0) return fetch;
  return async (request) => {
    await pause(Math.random() * most);
    const response = await fetch(request);
    await pause(Math.random() * most);
    return response;
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
