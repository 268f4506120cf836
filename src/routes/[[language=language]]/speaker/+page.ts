import { languageParams } from '../../../site-language';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => [...languageParams];

export const load: PageLoad = async ({ parent }) => {
  const { textBook } = await parent();
  await textBook.fetchPanel('speaker');
};
