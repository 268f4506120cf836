import { error } from '@sveltejs/kit';
import { composeLectureSheet } from '$lib/components/lecture-sheet/compose-lecture-sheet';
import { fetchShipped } from '$lib/components/lecture/fetch-shipped';
import { layoutNetwork } from '$lib/layout';
import { isShippedName, shippedNames } from '$lib/lectures';
import { localPath, siteAddress } from '../../../../../site-address';
import { languageParams, openTextBook } from '../../../../../site-language';
import type { EntryGenerator, PageServerLoad } from './$types';

/** It is read and printed; no script has anything to do. */
export const csr = false;

export const entries: EntryGenerator = () =>
  languageParams.flatMap((language) => shippedNames.map((name) => ({ ...language, name })));

export const load: PageServerLoad = async ({ params: { name, language } }) => {
  if (!isShippedName(name)) error(404);
  const textBook = await openTextBook(language);
  await textBook.fetchPanel('figures');
  const lecture = await fetchShipped(textBook, name);
  const text = { drawing: textBook.page.drawing, figures: textBook.panel('figures') };
  const sheet = await composeLectureSheet(lecture, {
    text,
    layOut: (network) => layoutNetwork(network, 'rows'),
    addressOf: (_, number) => {
      const query = `lecture=${name}&step=${number}`;
      const path = `/?${query}`;
      return { query, text: siteAddress(path, language) ?? localPath(path, language) };
    }
  });
  return { name, sheet };
};
