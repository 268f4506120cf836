import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { textBook } = await parent();
  await textBook.fetchPanel('figures');
  return data;
};
