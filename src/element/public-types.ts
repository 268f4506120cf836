// Written out as it stands as the package's `inception-module.d.ts`: it imports nothing.

/** What the element tells of the place that its frame shows. */
export interface InceptionPlaceDetail {
  /** Query string of the address, such as `at=Mixed_6b&photo=cat`. */
  readonly place: string;
}

/** What the element tells of the height that would show all of its frame. */
export interface InceptionSizeDetail {
  /** CSS pixels. */
  readonly height: number;
}

/** Part of Inception V3, drawn and running, in a frame of its own. Each property is the attribute of the same name. */
export interface InceptionModule extends HTMLElement {
  /** An end point, from `Conv2d_1a_3x3` to `Predictions`. */
  name: string;
  /** A sample photo or a stimulus; null for the cat. */
  photo: string | null;
  /** What is selected: an end point or an op such as `Mixed_6b/Branch_1/Conv2d_0b_1x7`. */
  at: string | null;
  /** The channel whose map is open. */
  channel: string | null;
  /** What-ifs, as an address has them. */
  edit: string | null;
  /** `light`, `dark`, or `auto` as the reader's system. */
  theme: string | null;
  /** Any other parameters of an address, as a query string. The attributes above go before it. */
  place: string | null;
  /** `auto` loads the frame when it comes near the window; `interaction` waits for a click on the poster. */
  reveal: 'auto' | 'interaction';
  /** `auto` computes the maps without waiting for a click in the frame. */
  run: 'auto' | null;
  /** Address of a picture that stands for the frame until that is loaded. */
  poster: string | null;
  /** Where the site lies; where the script came from, if not given. */
  site: string;
  /** Language of the frame as a part of its path, such as `zh`; English if not given. */
  language: string | null;
  /** Value of the frame's `allow`, such as `camera`. */
  allow: string | null;
  /** What the frame shows now, as far as it has told. */
  readonly shown: string | null;
  /** Loads the frame now, as a click on the poster does. */
  load(): void;
  addEventListener<Type extends keyof InceptionModuleEventMap>(
    type: Type,
    listener: (event: InceptionModuleEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions
  ): void;
}

export interface InceptionModuleEventMap {
  /** The reader has gone elsewhere in the frame. */
  'inception-place': CustomEvent<InceptionPlaceDetail>;
  /** The frame needs another height; the element takes it by itself unless `preventDefault` is called. */
  'inception-size': CustomEvent<InceptionSizeDetail>;
  /** The frame listens. */
  'inception-ready': CustomEvent<null>;
}

declare global {
  interface HTMLElementTagNameMap {
    'inception-module': InceptionModule;
  }
}
