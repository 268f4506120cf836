import { text } from '@sveltejs/kit';
import notice from '../../../NOTICE?raw';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => text(notice);
