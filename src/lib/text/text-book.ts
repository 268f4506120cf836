import type { Language, PageText, PanelName, PanelText } from './language';

/** The sentences of one language: the page's at once, a panel's from when they have been fetched. */
export class TextBook {
  readonly #language: Language;
  readonly #panels = new Map<PanelName, PanelText[PanelName]>();

  constructor(language: Language) {
    this.#language = language;
  }

  get page(): PageText {
    return this.#language.page;
  }

  /** BCP 47. */
  get tag(): string {
    return this.#language.tag;
  }

  /** To be awaited before a component that needs the panel's text is drawn. */
  async fetchPanel(name: PanelName): Promise<void> {
    if (this.#panels.has(name)) return;
    this.#panels.set(name, await this.#language.panels[name]());
  }

  /** @throws where the panel's text has not been fetched. */
  panel<Name extends PanelName>(name: Name): PanelText[Name] {
    const text = this.#panels.get(name);
    if (text === undefined) throw new Error(`fetchPanel('${name}') comes before its text is read.`);
    return text as PanelText[Name];
  }
}
