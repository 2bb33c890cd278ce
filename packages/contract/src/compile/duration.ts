/**
 * A duration in milliseconds: `500ms`, `1.5s`, `10m`, `6h`, `2d`. Undefined for a text that is none.
 *
 * ```ts
 * parseDuration("10m"); // 600000
 * ```
 */
export function parseDuration(text: string): number | undefined {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text) ?? [];
  const factor = units[unit ?? ""];
  return amount === undefined || factor === undefined
    ? undefined
    : Math.round(Number(amount) * factor);
}

const units: { readonly [unit: string]: number } = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};
