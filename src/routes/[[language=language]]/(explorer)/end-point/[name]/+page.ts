import { error } from '@sveltejs/kit';
import { buildNetwork, formatShape } from '$lib/network';
import { languageParams } from '../../../../../site-language';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
  languageParams.flatMap((language) =>
    buildNetwork().endPoints.map(({ name }) => ({ ...language, name }))
  );

export const load: PageLoad = ({ params }) => {
  const endPoint = buildNetwork().endPoints.find(({ name }) => name === params.name);
  if (endPoint === undefined) error(404);
  return { name: endPoint.name, shape: formatShape(endPoint.shape) };
};
