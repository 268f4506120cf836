/** Named first, then what machines have in its place, from the narrow to the wide. */
export const figureFont =
  "'Noto Sans', system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

/**
 * How far below the middle the baseline lies where a text is centred, in em: half of Noto Sans' ascent less its descent.
 * Not every program that draws SVG knows `dominant-baseline`.
 */
export const middleOfCapitals = (1.069 - 0.293) / 2;

/** Rules that bring the faces along. @param faces their files, as data URLs */
export function fontRules(
  faces: readonly { readonly weight: number; readonly url: string }[]
): string {
  return faces
    .map(
      ({ weight, url }) =>
        `@font-face{font-family:'Noto Sans';font-weight:${weight};src:url(${url})}`
    )
    .join('');
}
