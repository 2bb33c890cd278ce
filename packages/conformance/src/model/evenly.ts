/** At most so many of all, at equal distances from each other, the first among them. */
export function evenly<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, place) => place % step === 0);
}
