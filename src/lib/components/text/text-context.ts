import { createContext } from 'svelte';
import type { PageText, PanelName, PanelText, TextBook } from '$lib/text';

/** The language of the page; set by the layout of all routes. */
export const [getTextBook, setTextBook] = createContext<TextBook>();

/** What the page says, in its language. Called while a component is created. */
export function getText(): PageText {
  return getTextBook().page;
}

/** What a panel says. @throws where it was drawn before its text was fetched. */
export function getPanelText<Name extends PanelName>(name: Name): PanelText[Name] {
  return getTextBook().panel(name);
}
