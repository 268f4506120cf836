import { endPointEntries, cardResponse } from '../../../../figure-files/figure-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = endPointEntries;

export const GET: RequestHandler = ({ params }) => cardResponse(params.name);
