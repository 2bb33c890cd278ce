/**
 * An iterator whose `next()` may be called again before it has answered: the calls wait in line.
 *
 * `pull` returns undefined at the end. `ready` returns what is at hand, if anything is, and spares most of
 * the cost of a turn. `stop` is called once, when the loop is left or ends by itself; it
 * should make a `pull` that is under way fail.
 */
export function inTurn<T>(
  pull: () => Promise<T | undefined>,
  stop: () => void,
  ready: () => T | undefined = () => undefined,
): AsyncIterator<T> {
  let inLine = 0;
  let line: Promise<unknown> = Promise.resolve();
  let ended = false;
  const finish = (): IteratorReturnResult<undefined> => {
    if (!ended) stop();
    ended = true;
    return { done: true, value: undefined };
  };
  const step = async (): Promise<IteratorResult<T, undefined>> => {
    try {
      if (ended) return finish();
      const value = await pull();
      return value === undefined ? finish() : { done: false, value };
    } catch (error) {
      if (ended) return finish();
      finish();
      throw error;
    } finally {
      inLine -= 1;
    }
  };
  return {
    next() {
      const value = inLine === 0 && !ended ? ready() : undefined;
      if (value !== undefined) return Promise.resolve({ done: false, value });
      inLine += 1;
      const result = line.then(step);
      line = result.catch(() => undefined);
      return result;
    },
    async return() {
      return finish();
    },
  };
}
