import { parseFileAddress, type FileAddress } from './file-address';

/** Weights of Inception V3 that are published, by the names of timm. */
export type PresetName = 'tf_in1k' | 'tv_in1k' | 'gluon_in1k' | 'tf_adv_in1k';

export interface Preset {
  readonly name: PresetName;
  /** `timm/inception_v3.tv_in1k` */
  readonly model: string;
  /** At which the file does not change any more, as the host shortens it. */
  readonly revision: string;
  /** As the host lists it; null where its list was not seen. */
  readonly sizeBytes: number | null;
  /** Where the model is described, with its licence. */
  readonly pageUrl: string;
  readonly address: FileAddress;
}

/** Read in the host's listings in November 2026; none of the files was fetched. */
export const presets: readonly Preset[] = [
  createPreset('tf_in1k', '5317ccb', null),
  createPreset('tv_in1k', '393d84c', 95_500_000),
  createPreset('gluon_in1k', '8e0669b', 95_500_000),
  createPreset('tf_adv_in1k', '909cbad', 95_500_000)
];

function createPreset(name: PresetName, revision: string, sizeBytes: number | null): Preset {
  const model = `timm/inception_v3.${name}`;
  const pageUrl = `https://huggingface.co/${model}`;
  const address = parseFileAddress(`${pageUrl}/resolve/${revision}/model.safetensors`);
  if (typeof address === 'string') throw new Error(`The address of ${model} is ${address}.`);
  return { name, model, revision, sizeBytes, pageUrl, address };
}
