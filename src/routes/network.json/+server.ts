import { json } from '@sveltejs/kit';
import { buildNetwork, networkToJson } from '$lib/network';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => json(networkToJson(buildNetwork()));
