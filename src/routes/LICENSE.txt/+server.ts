import { text } from '@sveltejs/kit';
import license from '../../../LICENSE?raw';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => text(license);
