/** The beginning of a text that nobody reads to its end where it stands, and how long it is. */
export function abridge(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  return `${letters.slice(0, most).join("")}… (${letters.length} letters, all of them in the JSON report)`;
}
