import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { TextBook, type PanelName } from '$lib/text';
import { english } from '$lib/text/en';
import InEnglish from './InEnglish.svelte';

const panels = Object.keys(english.panels) as PanelName[];

/** All of English, as a page has it when every panel has been opened. */
const englishBook = new TextBook(english);
await Promise.all(panels.map((name) => englishBook.fetchPanel(name)));

/** Markup of a component as it is prerendered, with the sentences that it takes from the context. */
export function renderInEnglish<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props
): string {
  return render(InEnglish, {
    props: { book: englishBook, component: component as Component<Record<string, unknown>>, props }
  }).body;
}
