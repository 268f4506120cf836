/** Named first, then what machines have in its place, from the narrow to the wide. */
export const figureFont =
  "'Noto Sans', system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

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
