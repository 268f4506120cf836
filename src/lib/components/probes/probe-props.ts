import type { Op, Pair } from '$lib/network';
import type { Tensor } from '$lib/tensors';

/** What a probe is asked about; the rest it takes from the page. */
export interface ProbeProps {
  readonly op: Op;
  /** Output of `op`, NHWC. */
  readonly tensor: Tensor;
  /** The open channel; null while all of them are shown. */
  readonly channel: number | null;
  /** [row, column] of the cell that is read in the open channel; null while all channels are shown. */
  readonly cell: Pair | null;
}
