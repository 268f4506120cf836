import { error } from '@sveltejs/kit';
import { importPurpose } from '$lib/components/purpose/import-purpose';
import { buildNetwork, formatShape } from '$lib/network';
import { languageParams } from '../../../../../site-language';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
  languageParams.flatMap((language) =>
    buildNetwork().endPoints.map(({ name }) => ({ ...language, name }))
  );

/** What the end point is for is read without scripts, so its component is here before the page is drawn. */
export const load: PageLoad = async ({ params, parent }) => {
  const endPoint = buildNetwork().endPoints.find(({ name }) => name === params.name);
  if (endPoint === undefined) error(404);
  const { textBook } = await parent();
  return {
    name: endPoint.name,
    shape: formatShape(endPoint.shape),
    Purpose: await importPurpose(textBook)
  };
};
