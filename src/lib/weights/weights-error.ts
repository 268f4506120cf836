import type { WeightsFault } from './weights-fault';

/** A fault in the weights; its message is for developers, readers get the sentence of `fault`. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
  readonly fault: WeightsFault;

  constructor(fault: WeightsFault, options?: ErrorOptions) {
    super(describeFault(fault), options);
    this.fault = fault;
  }

  /** True where asking again may help: a broken connection, a busy server. */
  get isTransient(): boolean {
    const { fault } = this;
    switch (fault.kind) {
      case 'no-connection':
      case 'silent-connection':
      case 'file-cut-short':
      case 'file-too-long':
      case 'damaged-file':
        return true;
      case 'server-refuses':
        return fault.status >= 500 || fault.status === 429;
      default:
        return false;
    }
  }
}

/** `damaged-file: file Mixed_5b-1.bin` */
function describeFault({ kind, ...facts }: WeightsFault): string {
  const parts = Object.entries(facts).map(([name, value]) => {
    return `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
  });
  return [kind, parts.join(', ')].filter((part) => part !== '').join(': ');
}
