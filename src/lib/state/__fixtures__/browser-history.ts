/** The entries of a browser's history, each a query string. */
export class BrowserHistory {
  readonly #entries = [''];
  #index = 0;

  get query(): string {
    return this.#entries[this.#index];
  }

  get search(): URLSearchParams {
    return new URLSearchParams(this.query);
  }

  write(query: string, { replace }: { readonly replace: boolean }): void {
    if (replace) this.#entries[this.#index] = query;
    else this.#entries.splice(++this.#index, Infinity, query);
  }

  /** As far as there are entries. */
  travel(step: number): void {
    this.#index = Math.min(Math.max(this.#index + step, 0), this.#entries.length - 1);
  }
}
