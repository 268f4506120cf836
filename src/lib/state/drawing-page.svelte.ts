import type { Drawing, LayoutVariant } from '../layout';
import { defaultPlace, parsePlace } from '../place';
import { Address, type WriteAddress } from './address';
import type { DrawingSource } from './drawings.svelte';
import { Explorer } from './explorer.svelte';
import type { Notice } from './notices';
import { Stage } from './stage.svelte';

/** What a page needs of the browser and of the site around it; routes give it. */
export interface Surroundings {
  /** Selected before any query string is read. */
  readonly at: string | null;
  /** The drawing that came with the page. */
  readonly drawing: Drawing;
  readonly writeAddress: WriteAddress;
  readonly drawingSource: DrawingSource;
  /** Suits the screen; read again when that changes. */
  readonly automaticVariant: () => LayoutVariant;
  /** Whether the page is read by scrolling, which the drawing must not prevent. */
  readonly isPageScrolled: () => boolean;
}

/**
 * A page that shows the network and runs nothing: place, address and drawing. Made while a component is set up; its
 * effects end with that component.
 */
export class DrawingPage {
  readonly explorer: Explorer;
  readonly address: Address;
  readonly stage: Stage;

  constructor(surroundings: Surroundings) {
    const { at, drawing, drawingSource, automaticVariant, isPageScrolled } = surroundings;
    this.address = new Address(surroundings.writeAddress);
    this.explorer = new Explorer({
      place: { ...defaultPlace, at },
      onmove: (place, rule) => this.address.move(place, rule),
      isInView: (id) => this.stage.isInView(id)
    });
    this.stage = new Stage({
      explorer: this.explorer,
      source: drawingSource,
      drawing,
      automaticVariant,
      isPageScrolled
    });
    $effect(() => () => this.leave());
  }

  /** What the reader has to know and is told nowhere else. */
  get notices(): readonly Notice[] {
    const { fault, notices, place } = this.explorer;
    // Compare says itself which parts are not there.
    const isComparing = place.panel === 'compare';
    const all = notices.filter(({ kind }) => kind !== 'off-absent' || !isComparing);
    // Configure and What if say it themselves.
    const isTold = place.isConfiguring || place.panel === 'what-if';
    if (fault !== null && !isTold) all.push({ kind: 'configuration', fault });
    const { status } = this.stage.drawings;
    if (status.status === 'failed') all.push({ kind: 'drawing-failed', variant: status.variant });
    return all;
  }

  /** Puts the notices away, and with them what could not be built. */
  dismissNotices(): void {
    this.stage.drawings.dismiss();
    this.explorer.dismissNotices();
    if (this.explorer.fault !== null) this.explorer.returnToLastGood();
  }

  /** Follows a link, a reload or Back. `at` is what the path selects, where the query string selects nothing. */
  adopt(search: URLSearchParams, at: string | null): void {
    const { place, unread } = parsePlace(search);
    this.leave();
    this.explorer.adopt({ place: { ...place, at: place.at ?? at }, unread });
  }

  /** The reader goes elsewhere: what was about to be written to the address would pull them back. */
  leave(): void {
    this.address.drop();
  }
}
