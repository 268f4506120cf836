/** A fault in the weights; the message is a sentence that names the file or tensor, with a next step where there is one. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
  /** True where asking again may help: a broken connection, a busy server. */
  readonly isTransient: boolean;

  constructor(message: string, options: { cause?: unknown; isTransient?: boolean } = {}) {
    super(message, { cause: options.cause });
    this.isTransient = options.isTransient ?? false;
  }
}
