import { drawNetworkSheet } from '$lib/components/network-sheet/draw-network-sheet';
import { layoutNetwork } from '$lib/layout';
import { NetworkChoice } from '$lib/state/network-choice.svelte';
import { localPath, siteAddress } from '../../../../site-address';
import { languageParams, openTextBook } from '../../../../site-language';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [...languageParams];

export const load: PageServerLoad = async ({ params: { language } }) => {
  const textBook = await openTextBook(language);
  await textBook.fetchPanel('figures');
  const text = { drawing: textBook.page.drawing, figures: textBook.panel('figures') };
  const choice = new NetworkChoice();
  const whole = await layoutNetwork(choice.network, 'rows');
  const address = siteAddress('/', language) ?? text.figures.pageOf(localPath('/', language));
  return { sheet: drawNetworkSheet(choice, whole, text), address };
};
