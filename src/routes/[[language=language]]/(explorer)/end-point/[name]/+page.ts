import { error } from '@sveltejs/kit';
import { buildNetwork, formatShape } from '$lib/network';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => buildNetwork().endPoints.map(({ name }) => ({ name }));

export const load: PageLoad = ({ params }) => {
  const endPoint = buildNetwork().endPoints.find(({ name }) => name === params.name);
  if (endPoint === undefined) error(404);
  return { name: endPoint.name, shape: formatShape(endPoint.shape) };
};
