import type { ConfigurationChange, NetworkConfiguration } from '../../network';

/** Why a network cannot be built, and what to do about it. */
export const faults = {
  /** What a way out changes, on the button that takes it. */
  wayOut(change: ConfigurationChange, config: NetworkConfiguration): string {
    const { inputHeight, inputWidth } = { ...config, ...change };
    const settings = [
      ...(change.auxLogits === false ? ['without the auxiliary head'] : []),
      ...(change.globalPool === true ? ['with a global pool'] : []),
      ...(change.spatialSqueeze === false ? ['without the squeeze'] : [])
    ];
    const size = `${inputHeight}×${inputWidth}`;
    return settings.length === 0 ? `Use ${size}` : `${size} ${settings.join(' and ')}`;
  },
  returnTo: (size: string) => `Back to ${size}`
};
