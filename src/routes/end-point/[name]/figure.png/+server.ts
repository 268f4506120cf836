import { endPointEntries, pngResponse } from '../../../../figure-files/figure-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = endPointEntries;

export const GET: RequestHandler = ({ params }) => pngResponse(params.name);
