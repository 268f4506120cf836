import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?inline';
import semibold from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?inline';
import { fontRules } from '$lib/figures';

/** The typeface of a figure that is shown where nobody has it. */
export const inlineFontRules = fontRules([
  { weight: 400, url: regular },
  { weight: 600, url: semibold }
]);
