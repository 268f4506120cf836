export interface ConfigurationFault {
  /** The configuration field at fault, where one value alone is. */
  readonly field?: string;
  /** Scope of the op that cannot be built. */
  readonly op?: string;
  readonly value: number | string | readonly number[];
  /** Smallest input side in pixels for which the same configuration builds; computed, not recorded. */
  readonly smallestInput?: number;
}

/** A configuration that no Inception V3 has. The message is a sentence for the reader. */
export class ConfigurationError extends Error {
  readonly fault: ConfigurationFault;

  constructor(message: string, fault: ConfigurationFault) {
    super(message);
    this.name = 'ConfigurationError';
    this.fault = fault;
  }
}
