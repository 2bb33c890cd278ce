/**
 * The same reading of a text, made once: a document holds few pointers and references, and each is read with
 * every request.
 *
 * Texts beyond the first ten thousand are read anew each time, so that what comes from outside fills no memory.
 */
export function remembered<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.result;
    const result = read(text);
    if (known.size < 10_000) known.set(text, { result });
    return result;
  };
}
