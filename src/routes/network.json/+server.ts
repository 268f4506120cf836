import { json } from '@sveltejs/kit';
import { networkToJson } from '$lib/exports';
import type { RequestHandler } from './$types';
import { buildEditedNetwork } from '$lib/what-ifs';

export const prerender = true;

export const GET: RequestHandler = () => json(networkToJson(buildEditedNetwork()));
