import { error } from '@sveltejs/kit';
import { buildGraph } from '$lib/graph';
import { cropDrawing, layoutNetwork } from '$lib/layout';
import { buildNetwork, outputOpOf } from '$lib/network';
import { languageParams } from '../../../../site-language';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  languageParams.flatMap((language) =>
    buildNetwork().endPoints.map(({ name }) => ({ ...language, name }))
  );

export const load: PageServerLoad = async ({ params }) => {
  const network = buildNetwork();
  const output = outputOpOf(network, params.name);
  const group = output && buildGraph(network).nodes.get(output.scope)?.groupId;
  if (output === undefined || group === undefined) {
    error(404);
  }
  return {
    name: params.name,
    groupId: group,
    drawing: cropDrawing(await layoutNetwork(network, 'rows'), group)
  };
};
