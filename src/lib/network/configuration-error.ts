import type { NetworkConfiguration } from './configuration';
import type { NetworkDescription, Padding, Pair } from './description';
import type { Op, Shape } from './op';

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

/** A field whose value no network can have. */
export type ValueFault =
  | {
      readonly kind: 'not-whole';
      readonly field: 'inputHeight' | 'inputWidth' | 'minDepth' | 'numClasses';
      readonly value: number;
      readonly smallest: number;
    }
  | { readonly kind: 'not-positive'; readonly field: 'depthMultiplier'; readonly value: number }
  | {
      readonly kind: 'no-such-end-point';
      readonly field: 'finalEndPoint';
      readonly value: string;
      readonly endPoints: readonly string[];
    };

/** An op that cannot be built from what reaches it; `op` is its scope. */
export type SizeFault =
  /** Its window is larger than its map. */
  | {
      readonly kind: 'window-too-large';
      readonly op: string;
      readonly window: FaultyWindow;
      readonly attempt: BuildAttempt;
      /** Smallest input side in pixels for which the same configuration builds; computed, not recorded. */
      readonly smallestInput?: number;
      /** The same without the auxiliary head. */
      readonly smallestWithoutAux?: number;
    }
  /** A squeeze that gets more than one pixel. */
  | {
      readonly kind: 'map-too-large';
      readonly op: string;
      readonly part: Op['part'];
      readonly map: Pair;
      readonly attempt: BuildAttempt;
    }
  /** A concat whose inputs differ in height or width: what reaches it, in order, NHWC. */
  | {
      readonly kind: 'maps-differ';
      readonly op: string;
      readonly inputs: readonly { readonly scope: string; readonly shape: Shape }[];
    };

export type ConfigurationFault = ValueFault | SizeFault;

/** A configuration that no Inception V3 has. */
export class ConfigurationError extends Error {
  readonly fault: ConfigurationFault;

  constructor(fault: ConfigurationFault) {
    super(`${fault.kind}: ${'op' in fault ? fault.op : `${fault.field} is ${fault.value}`}`);
    this.name = 'ConfigurationError';
    this.fault = fault;
  }
}
