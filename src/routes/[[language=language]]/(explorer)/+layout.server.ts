import { layoutNetwork } from '$lib/layout';
import { buildNetwork } from '$lib/network';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => ({
  rows: await layoutNetwork(buildNetwork(), 'rows')
});
