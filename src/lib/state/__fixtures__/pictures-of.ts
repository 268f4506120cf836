import { buildNetwork } from '../../network';
import type { PrecomputedPictures } from '../../precomputed';

const { ops } = buildNetwork();

/** Of one cell each: of whom, the stamp says. */
export function picturesOf(photo: string): PrecomputedPictures {
  const picture = { height: 1, width: 1, ramp: 'sequential', entries: Uint8Array.of(1) } as const;
  const weights = { package: 'a-package', version: '1.2.3', sha256: 'ab' };
  return {
    photo,
    origin: { backend: 'wasm', weights, stamp: photo },
    outputs: new Map(
      ops.map(({ scope }) => [
        scope,
        { picture, isUntrained: false, channels: [{ channel: 7, picture }] }
      ])
    )
  };
}
