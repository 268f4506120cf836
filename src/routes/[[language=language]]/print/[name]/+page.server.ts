import { writeFigure } from '$lib/figures';
import { describeFigure, figureEntries } from '../../../../figure-files/figure-files';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = figureEntries;

export const load: PageServerLoad = async ({ params }) => {
  const figure = await describeFigure(params, 'light');
  // The page has the typeface itself.
  return { name: params.name, svg: writeFigure({ ...figure, fontRules: undefined }).svg };
};
