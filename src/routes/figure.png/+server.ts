import { pngResponse } from '../../figure-files/figure-files';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => pngResponse(null);
