/**
 * Settles like the work, or rejects with the signal's reason as soon as it aborts.
 *
 * The work gets the signal too, but not every `fetch` heeds it, and a caller who gave up must not wait
 * for one that does not.
 */
export function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    const settled = () => signal.removeEventListener("abort", stop);
    work.then(resolve, reject).finally(settled);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

/**
 * Does work under a signal of its own, which aborts when the given one does.
 *
 * A `Request` stays on its signal until it is collected. Polling for hours under one signal would leave
 * thousands of them there; this leaves none.
 */
export async function underSignal<T>(
  signal: AbortSignal | undefined,
  work: (own: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  if (signal === undefined) return await work(undefined);
  signal.throwIfAborted();
  const own = new AbortController();
  const stop = () => own.abort(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await abortable(work(own.signal), own.signal);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** One signal that aborts when any of them does; undefined when there is none. */
export function anySignal(
  ...signals: readonly (AbortSignal | null | undefined)[]
): AbortSignal | undefined {
  const present = signals.filter((signal) => signal !== null && signal !== undefined);
  return present.length > 1 ? AbortSignal.any(present) : present[0];
}
