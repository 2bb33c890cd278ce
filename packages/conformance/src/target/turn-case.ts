/** A text with its small letters great and its great ones small, each by itself. */
export function turnCase(text: string): string {
  return [...text]
    .map((one) => (one === one.toLowerCase() ? one.toUpperCase() : one.toLowerCase()))
    .join("");
}
