import { writeFigure } from '$lib/figures';
import { describeFigure, figureNames } from '../../../figure-files/figure-files';
import { siteLanguage } from '../../../site-language';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = figureNames;

export const load: PageServerLoad = async ({ params: { name } }) => {
  const figure = await describeFigure({ name, language: siteLanguage }, 'light');
  // The page has the typeface itself.
  return { name, svg: writeFigure({ ...figure, fontRules: undefined }).svg };
};
