import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { textBook } = await parent();
  await Promise.all([textBook.fetchPanel('lectures'), textBook.fetchPanel('lecture-sheet')]);
  return data;
};
