/**
 * Of some texts those that stand behind the ones before them, or before them, wherever texts are compared: sign by sign,
 * by the rules of a language, and by its rules without what is no letter. Nobody says which of them a list goes by.
 */
export function plainlyOrdered(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.slice(0, index).every((one) => isAgreed(one, text)));
}

function isAgreed(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => text.toLowerCase());
  const [bare, otherBare] = [first, second].map((text) => text?.replaceAll(/[^\p{L}\p{N}]/gu, ""));
  const orders = [
    one < other ? -1 : 1,
    Math.sign((first ?? "").localeCompare(second ?? "", "en")),
    Math.sign((bare ?? "").localeCompare(otherBare ?? "", "en")),
  ];
  return one !== other && orders.every((order) => order === orders[0]);
}
