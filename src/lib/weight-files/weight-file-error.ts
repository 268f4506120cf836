import type { WeightFileFault } from './weight-file-fault';

/** A file that cannot be used; its message is for developers, readers get the sentence of `fault`. */
export class WeightFileError extends Error {
  override readonly name = 'WeightFileError';
  readonly fault: WeightFileFault;

  constructor(fault: WeightFileFault, options?: ErrorOptions) {
    super(JSON.stringify(fault), options);
    this.fault = fault;
  }
}

/** `throw` as an expression. */
export function refuse(fault: WeightFileFault): never {
  throw new WeightFileError(fault);
}
