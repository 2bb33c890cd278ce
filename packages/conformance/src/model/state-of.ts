import { getPointer, type Json, type Lifecycle } from "@conduct/contract";

/**
 * The state a representation shows, or undefined if it shows none that is declared.
 *
 * A state is a set of constants; where several agree, the one with the most constants is meant.
 */
export function stateOf(lifecycle: Lifecycle, representation: Json): string | undefined {
  const matching = Object.values(lifecycle.states)
    .filter((state) =>
      Object.entries(state.value).every(
        ([pointer, constant]) =>
          JSON.stringify(getPointer(representation, pointer) ?? null) === JSON.stringify(constant),
      ),
    )
    .toSorted((a, b) => Object.keys(b.value).length - Object.keys(a.value).length);
  return matching[0]?.name;
}

/** The identifier a representation shows, as text. */
export function idOf(lifecycle: Lifecycle, representation: Json): string | undefined {
  const id = getPointer(representation, lifecycle.id);
  return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
}
