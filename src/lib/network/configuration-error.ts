import type { NetworkConfiguration } from './configuration';
import type { NetworkDescription, Padding, Pair } from './description';
import type { Shape } from './op';

/** The window that does not fit, for the formula where it happens. */
export interface FaultyWindow {
  readonly kernel: Pair;
  readonly stride: number;
  readonly padding: Padding;
  /** [height, width] of the map that reaches the op, in pixels of that map. */
  readonly map: Pair;
}

/** What was to be built, for asking what would work in its place (`findWaysOut`). */
export interface BuildAttempt {
  readonly config: NetworkConfiguration;
  readonly description: NetworkDescription;
}

export interface ConfigurationFault {
  /** The configuration field at fault, where one value alone is. */
  readonly field?: string;
  /** Scope of the op that cannot be built. */
  readonly op?: string;
  readonly value: number | string | readonly number[];
  /** Smallest input side in pixels for which the same configuration builds; computed, not recorded. */
  readonly smallestInput?: number;
  /** Where it is a size that does not fit. */
  readonly attempt?: BuildAttempt;
  /** Of the op, where its window is larger than its map. */
  readonly window?: FaultyWindow;
  /** Of a concat whose inputs differ in height or width: what reaches it, in order, NHWC. */
  readonly inputs?: readonly { readonly scope: string; readonly shape: Shape }[];
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
