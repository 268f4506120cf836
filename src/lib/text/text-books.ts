import { languages, type LanguageName } from './languages';
import { TextBook } from './text-book';

/** Text books by language: pages in one language share one, and what has been fetched for it. */
export class TextBooks {
  readonly #books = new Map<LanguageName, Promise<TextBook>>();

  /** One that could not be fetched is fetched anew the next time. */
  open(name: LanguageName): Promise<TextBook> {
    const open = this.#books.get(name);
    if (open !== undefined) return open;
    const book = languages[name]().then((language) => new TextBook(language));
    this.#books.set(name, book);
    book.catch(() => this.#books.delete(name));
    return book;
  }
}
