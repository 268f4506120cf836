import { figureNames, svgResponse } from '../../../../figure-files/figure-files';
import { siteLanguage } from '../../../../site-language';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = figureNames;

export const GET: RequestHandler = ({ params: { name } }) =>
  svgResponse({ name, language: siteLanguage }, 'light');
