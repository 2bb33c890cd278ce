/**
 * The same derivation, made once for each thing that it is made of: a lifecycle is asked for its counters
 * with every sighting of a run, and never changes.
 */
export function derived<From extends object, Result>(
  derive: (from: From) => Result,
): (from: From) => Result {
  const known = new WeakMap<From, { readonly result: Result }>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before.result;
    const result = derive(from);
    known.set(from, { result });
    return result;
  };
}
