import { buildNetwork } from '$lib/network';
import { networkToCsv } from '$lib/exports';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
  new Response(networkToCsv(buildNetwork()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' }
  });
