/**
 * An iterator whose `next()` may be called again before it has answered: the calls wait in line.
 *
 * `pull` returns undefined at the end. `stop` is called once, when the loop is left or ends by itself; it
 * should make a `pull` that is under way fail.
 */
export function inTurn<T>(pull: () => Promise<T | undefined>, stop: () => void): AsyncIterator<T> {
  let line: Promise<unknown> = Promise.resolve();
  let ended = false;
  const finish = (): IteratorReturnResult<undefined> => {
    if (!ended) stop();
    ended = true;
    return { done: true, value: undefined };
  };
  const step = async (): Promise<IteratorResult<T, undefined>> => {
    if (ended) return finish();
    try {
      const value = await pull();
      return value === undefined ? finish() : { done: false, value };
    } catch (error) {
      if (ended) return finish();
      finish();
      throw error;
    }
  };
  return {
    next() {
      const result = line.then(step);
      line = result.catch(() => undefined);
      return result;
    },
    async return() {
      return finish();
    },
  };
}
