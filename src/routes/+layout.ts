import { base } from '$app/paths';
import { segmentOf } from '$lib/text';
import { openTextBook } from '../site-language';
import type { LayoutLoad } from './$types';

export const prerender = true;

export const load: LayoutLoad = async ({ params, url }) => ({
  // An address that leads nowhere has no parameters, and is told so in its language.
  textBook: await openTextBook(params.language ?? segmentOf(url.pathname.slice(base.length)))
});
