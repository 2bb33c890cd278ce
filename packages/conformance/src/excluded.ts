/** Requirements of the catalogue that no check looks at yet, and why. */
export const excluded: { readonly [id: string]: string } = {};
