import { languageParams } from '../../../../site-language';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => [...languageParams];

export const load: PageLoad = async ({ parent }) => {
  const { textBook } = await parent();
  await Promise.all([
    textBook.fetchPanel('figures'),
    textBook.fetchPanel('lectures'),
    textBook.fetchPanel('lecture-sheet')
  ]);
};
