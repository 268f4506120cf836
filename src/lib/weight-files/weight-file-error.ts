import type { WeightFileFault } from './weight-file-fault';

/** A file that cannot be used; its message is for developers, readers get the sentence of `fault`. */
export class WeightFileError extends Error {
  override readonly name = 'WeightFileError';
  readonly fault: WeightFileFault;
  /** Names of files that were given as well, and not read. */
  readonly unread: readonly string[];

  constructor(
    fault: WeightFileFault,
    { cause, unread = [] }: ErrorOptions & { readonly unread?: readonly string[] } = {}
  ) {
    super(JSON.stringify(fault), { cause });
    this.fault = fault;
    this.unread = unread;
  }
}

/** `throw` as an expression. */
export function refuse(fault: WeightFileFault): never {
  throw new WeightFileError(fault);
}
