import { json } from '@sveltejs/kit';
import { exportAnswers, layoutNetwork, layoutVariants } from '$lib/layout';
import { buildNetwork } from '$lib/network';
import type { RequestHandler } from './$types';

export const prerender = true;

/** ELK's part of the precomputed drawings: a what-if lays out only the module that it changes. */
export const GET: RequestHandler = async () => {
  const network = buildNetwork();
  for (const variant of layoutVariants) await layoutNetwork(network, variant);
  return json(await exportAnswers());
};
