import { svgResponse } from '../../../figure-files/figure-files';
import { languageParams } from '../../../site-language';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [...languageParams];

export const GET: RequestHandler = ({ params: { language } }) =>
  svgResponse({ name: null, language }, 'dark');
