import { createFacts, giveWords, type Lecture, type ShippedName } from '$lib/lectures';
import { buildNetwork } from '$lib/network';
import type { TextBook } from '$lib/text';

/** A lecture that ships, in the language of the page. Rejects where its words cannot be fetched. */
export async function fetchShipped(textBook: TextBook, name: ShippedName): Promise<Lecture> {
  const panel = `lecture-${name}` as const;
  await textBook.fetchPanel(panel);
  const words = textBook.panel(panel);
  return giveWords(name, words(createFacts(buildNetwork())), textBook.tag);
}
