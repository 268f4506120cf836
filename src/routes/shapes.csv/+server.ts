import { buildNetwork, networkToCsv } from '$lib/network';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
  new Response(networkToCsv(buildNetwork()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' }
  });
