import { readFromHost, writePlace, writePlainSize, writeSize } from './messages';

/** Of a window, what the link uses; tests hand in their own. */
export interface FrameWindow {
  readonly parent: Pick<Window, 'postMessage'>;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** Where the frame reports its size; smaller changes are rounding. CSS pixels. */
const smallestChange = 2;

/**
 * The page around this frame: it is told of size and place, and may ask for a place. Any page may embed the site, so
 * what is told holds nothing but what the address holds, and what it asks for is read as an address is.
 */
export class HostLink {
  readonly #own: FrameWindow;
  readonly #host: FrameWindow['parent'] | null;
  #height = 0;
  #place: string | null = null;

  constructor(own: FrameWindow) {
    this.#own = own;
    const isFramed = own.parent !== (own as unknown);
    this.#host = isFramed ? own.parent : null;
  }

  /** Hears the host, and nobody else. Returns how to stop. */
  listen(onshow: (place: string) => void): () => void {
    const handle = ({ source, data }: MessageEvent) => {
      if (this.#host === null || source !== this.#host) return;
      const message = readFromHost(data);
      if (message !== null) onshow(message.place);
    };
    this.#own.addEventListener('message', handle);
    return () => this.#own.removeEventListener('message', handle);
  }

  /** @param height CSS pixels that would show everything */
  tellSize(height: number): void {
    const rounded = Math.ceil(height);
    if (Math.abs(rounded - this.#height) < smallestChange) return;
    this.#height = rounded;
    this.#send(writeSize(rounded));
    this.#send(writePlainSize(rounded));
  }

  tellPlace(place: string): void {
    if (place === this.#place) return;
    this.#place = place;
    this.#send(writePlace(place));
  }

  #send(message: unknown): void {
    // Whoever embeds the site is its host; the frame cannot know the origin.
    this.#host?.postMessage(message, '*');
  }
}
