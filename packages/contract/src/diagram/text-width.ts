/**
 * How wide a text is in a sans-serif font, in pixels: never too little by much, for nothing can be measured here.
 *
 * The widths are those of Verdana's narrower relatives, rounded up; what is not Latin counts as wide.
 */
export function textWidth(
  text: string,
  size: number,
  { bold = false }: { readonly bold?: boolean } = {},
): number {
  let units = 0;
  for (const character of text) units += widthOf(character);
  return units * size * (bold ? 1.07 : 1);
}

const classes: readonly (readonly [RegExp, number])[] = [
  [/[il'|.,:;!]/, 0.29],
  [/[jft()[\]{}/\\ "\-*]/, 0.36],
  [/[rIs]/, 0.44],
  [/[mwM@%W]/, 0.9],
  [/[A-Z&_=<>≤≥≠+~]/, 0.68],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: every other character of Latin-1
  [/[\u0000-\u00ff]/, 0.58],
];

function widthOf(character: string): number {
  return classes.find(([pattern]) => pattern.test(character))?.[1] ?? 1;
}
