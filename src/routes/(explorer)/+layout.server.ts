import { layoutNetwork } from '$lib/layout';
import { buildNetwork } from '$lib/network';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => {
  const network = buildNetwork();
  return {
    rows: await layoutNetwork(network, 'rows'),
    column: await layoutNetwork(network, 'column')
  };
};
