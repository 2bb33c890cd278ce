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

/** One signal that aborts when any of them does; undefined when there is none. */
export function anySignal(
  ...signals: readonly (AbortSignal | null | undefined)[]
): AbortSignal | undefined {
  const present = signals.filter((signal) => signal !== null && signal !== undefined);
  return present.length > 1 ? AbortSignal.any(present) : present[0];
}
