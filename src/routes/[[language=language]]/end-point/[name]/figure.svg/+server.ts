import { figureEntries, svgResponse } from '../../../../../figure-files/figure-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = figureEntries;

export const GET: RequestHandler = ({ params }) => svgResponse(params, 'light');
