import { json } from '@sveltejs/kit';
import { figureEntries } from '../../../../../figure-files/figure-files';
import { oembedOf } from '../../../../../figure-files/oembed-file';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = figureEntries;

export const GET: RequestHandler = async ({ params }) => json(await oembedOf(params));
