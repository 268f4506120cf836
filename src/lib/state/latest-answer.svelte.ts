import { faultOf, type InferenceFault } from '../inference';

export type AnswerStatus<Answer> =
  | { readonly status: 'empty' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly answer: Answer }
  | { readonly status: 'failed'; readonly fault: InferenceFault };

/** The answer to one question at a time. Only the latest question counts; the one before is called off. */
export class LatestAnswer<Answer> {
  #state = $state.raw<AnswerStatus<Answer>>({ status: 'empty' });
  #asked: AbortController | null = null;

  get state(): AnswerStatus<Answer> {
    return this.#state;
  }

  /** Never rejects: what goes wrong is the state. */
  async ask(read: (signal: AbortSignal) => Promise<Answer>): Promise<void> {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    this.#state = { status: 'loading' };
    try {
      const answer = await read(asked.signal);
      if (!asked.signal.aborted) this.#state = { status: 'ready', answer };
    } catch (error) {
      if (asked.signal.aborted) return;
      this.#state = { status: 'failed', fault: faultOf(error) };
    }
  }

  /** Calls off what is asked, and forgets what was answered. */
  clear(): void {
    this.#asked?.abort();
    this.#asked = null;
    this.#state = { status: 'empty' };
  }
}
