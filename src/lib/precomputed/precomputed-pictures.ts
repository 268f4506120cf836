import type { ColouredMap } from '../tensors';

/** Pictures of every op's output for one photo that ships, made when the site was set up. They hold no values. */
export interface PrecomputedPictures {
  /** Id of the sample. */
  readonly photo: string;
  readonly origin: PictureOrigin;
  /** By scope, in network order. */
  readonly outputs: ReadonlyMap<string, PrecomputedOutput>;
}

/** What the pictures were made with. */
export interface PictureOrigin {
  readonly backend: 'wasm';
  /** The package of the weights, and their SHA-256 as a whole. */
  readonly weights: {
    readonly package: string;
    readonly version: string;
    readonly sha256: string;
  };
  /** Hexadecimal, of all that went into the pictures: another value means that they have to be made anew. */
  readonly stamp: string;
}

export interface PrecomputedOutput {
  /** As the drawing shows the op's output. */
  readonly picture: ColouredMap;
  /** True where any weight on the path from the image is untrained. */
  readonly isUntrained: boolean;
  /** Some of the op's channels, the strongest first; empty where none ship. */
  readonly channels: readonly PrecomputedChannel[];
}

export interface PrecomputedChannel {
  readonly channel: number;
  /** On the scale that all channels of the output share. */
  readonly picture: ColouredMap;
}
