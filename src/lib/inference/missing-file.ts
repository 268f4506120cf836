/** A file could not be fetched without which a backend does not start: code, or a module of WebAssembly. */
export class MissingFileError extends Error {
  override readonly name = 'MissingFileError';
  readonly #fetchAgain: () => Promise<unknown>;

  constructor(fetchAgain: () => Promise<unknown>, options?: ErrorOptions) {
    super('A file that the backend needs could not be fetched.', options);
    this.#fetchAgain = fetchAgain;
  }

  /** Whether it can be had now. */
  async isThere(): Promise<boolean> {
    return this.#fetchAgain().then(
      () => true,
      () => false
    );
  }
}

/** As `load`, whose failures become MissingFileError. */
export async function requireFile<File>(load: () => Promise<File>): Promise<File> {
  try {
    return await load();
  } catch (cause) {
    throw new MissingFileError(load, { cause });
  }
}
