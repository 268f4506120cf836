import { error, json } from '@sveltejs/kit';
import { layoutNetwork, layoutVariants } from '$lib/layout';
import { buildNetwork, defaultConfiguration } from '$lib/network';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => layoutVariants.map((variant) => ({ variant }));

export const GET: RequestHandler = async ({ params }) => {
  const variant = layoutVariants.find((name) => name === params.variant);
  if (variant === undefined) error(404);
  return json(await layoutNetwork(buildNetwork(defaultConfiguration), variant));
};
