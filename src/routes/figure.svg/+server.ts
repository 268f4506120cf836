import { svgResponse } from '../../figure-files/figure-files';
import { siteLanguage } from '../../site-language';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
  svgResponse({ name: null, language: siteLanguage }, 'light');
