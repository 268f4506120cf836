import type { Drawing, LayoutVariant } from '../layout';
import { defaultPlace, parsePlace } from '../place';
import { Address, type WriteAddress } from './address';
import type { DrawingSource } from './drawings.svelte';
import { Explorer } from './explorer.svelte';
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
