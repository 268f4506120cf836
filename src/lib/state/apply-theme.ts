import type { Theme } from '../place';

/** Sets what the style sheet and the script before the first paint (app.html) read the theme from. */
export function applyTheme(theme: Theme, { dataset }: Pick<HTMLElement, 'dataset'>): void {
  if (theme === 'auto') delete dataset.theme;
  else dataset.theme = theme;
}
