import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const { textBook } = await parent();
  await textBook.fetchPanel('practice');
};
