import type { OffPart } from '../comparisons';
import type { LayoutVariant } from '../layout';
import type { UnreadParameter } from '../place';
import type { NetworkFault } from '../what-ifs';

/** What a reader has to know about the page as a whole: facts; components turn them into sentences. */
export type Notice =
  | ({ readonly kind: 'unread-parameter' } & UnreadParameter)
  /** The link selects what its network does not have. */
  | { readonly kind: 'not-in-network'; readonly at: string }
  /** The link opens a channel, and selects no op that has any. */
  | { readonly kind: 'channel-of-nothing'; readonly channel: number }
  /** The link switches off what its network does not have. */
  | { readonly kind: 'off-absent'; readonly part: OffPart }
  /** The link was made with a photo that only its author has. */
  | { readonly kind: 'own-photo-absent' }
  /** The link was made with weights that only its author has. */
  | { readonly kind: 'own-weights-absent' }
  | { readonly kind: 'configuration'; readonly fault: NetworkFault }
  | { readonly kind: 'drawing-failed'; readonly variant: LayoutVariant };
