import type { english } from './en';

/** What the page says from the first paint on. English defines it: a language that lacks a sentence does not compile. */
export type PageText = (typeof english)['page'];

type PanelLoaders = (typeof english)['panels'];

/** What a panel says, fetched with the panel. */
export type PanelText = { readonly [Name in PanelName]: Awaited<ReturnType<PanelLoaders[Name]>> };
export type PanelName = keyof PanelLoaders;

export interface Language {
  /** BCP 47, for `<html lang>`. */
  readonly tag: string;
  readonly page: PageText;
  readonly panels: { readonly [Name in PanelName]: () => Promise<PanelText[Name]> };
}
