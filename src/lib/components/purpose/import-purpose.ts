import type { TextBook } from '$lib/text';

/** With what it says. */
export async function importPurpose(textBook: TextBook) {
  const [{ default: Purpose }] = await Promise.all([
    import('./Purpose.svelte'),
    textBook.fetchPanel('purpose')
  ]);
  return Purpose;
}

export type PurposeComponent = Awaited<ReturnType<typeof importPurpose>>;
