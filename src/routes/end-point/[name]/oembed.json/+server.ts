import { json } from '@sveltejs/kit';
import { figureNames } from '../../../../figure-files/figure-files';
import { oembedOf } from '../../../../figure-files/oembed-file';
import { siteLanguage } from '../../../../site-language';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = figureNames;

export const GET: RequestHandler = async ({ params: { name } }) =>
  json(await oembedOf({ name, language: siteLanguage }));
