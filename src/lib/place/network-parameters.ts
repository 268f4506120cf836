import { baseEndPoints, defaultConfiguration, type NetworkConfiguration } from '../network';
import { formatEdits, parseEdits, type Edit } from '../what-ifs';
import type { Parameter } from './parameter';

/** Larger inputs would take minutes and gigabytes to run; the arithmetic itself has no such limit. */
export const largestInput = 1024;
/** A smaller one leaves nothing but the smallest depth everywhere. */
export const smallestDepthMultiplier = 0.01;
/** Four times the channels is sixteen times the weights. */
export const largestDepthMultiplier = 4;
/** Digits that a link can carry; of classes and of the smallest depth. */
export const largestCount = 99_999;

const whole = /^\d{1,5}$/;
/** As long as JavaScript writes a number. */
const decimal = /^\d{1,3}(\.\d{1,17})?$/;

/** A parameter that holds one or two fields of the configuration. */
type SettingParameter<Field extends keyof NetworkConfiguration> = Parameter<
  Pick<NetworkConfiguration, Field>
>;

function setting<Field extends keyof NetworkConfiguration>(
  key: string,
  fields: readonly Field[],
  { read, write, expected }: Pick<SettingParameter<Field>, 'read' | 'write' | 'expected'>
): SettingParameter<Field> {
  const fallback = Object.fromEntries(
    fields.map((field) => [field, defaultConfiguration[field]])
  ) as Pick<NetworkConfiguration, Field>;
  // A slider passes through many values before its reader settles on one.
  return { key, fallback, history: 'passing', expected, read, write };
}

function count<Field extends 'minDepth' | 'numClasses'>(
  key: string,
  field: Field,
  smallest: number
) {
  return setting(key, [field], {
    read: (text) =>
      whole.test(text) && Number(text) >= smallest
        ? ({ [field]: Number(text) } as Record<Field, number>)
        : undefined,
    write: (config) => String(config[field]),
    expected: { kind: 'whole-number', smallest, largest: largestCount }
  });
}

function toggle<Field extends 'auxLogits' | 'globalPool' | 'spatialSqueeze'>(
  key: string,
  field: Field
) {
  return setting(key, [field], {
    read: (text) =>
      text === 'on' || text === 'off'
        ? ({ [field]: text === 'on' } as Record<Field, boolean>)
        : undefined,
    write: (config) => (config[field] ? 'on' : 'off'),
    expected: { kind: 'one-of', values: ['on', 'off'] }
  });
}

/** The arguments of Slim's function, named like the options of the command line. */
export const settingParameters = {
  input: setting('input', ['inputHeight', 'inputWidth'], {
    read(text) {
      const match = /^(\d{1,4})(?:x(\d{1,4}))?$/.exec(text);
      if (match === null) return undefined;
      const [inputHeight, inputWidth] = [Number(match[1]), Number(match[2] ?? match[1])];
      const isInside = [inputHeight, inputWidth].every((side) => side >= 1 && side <= largestInput);
      return isInside ? { inputHeight, inputWidth } : undefined;
    },
    write: ({ inputHeight, inputWidth }) => `${inputHeight}x${inputWidth}`,
    expected: { kind: 'input-size', largest: largestInput }
  }),
  depthMultiplier: setting('depth-multiplier', ['depthMultiplier'], {
    read(text) {
      const depthMultiplier = Number(text);
      const isInside =
        decimal.test(text) &&
        depthMultiplier >= smallestDepthMultiplier &&
        depthMultiplier <= largestDepthMultiplier;
      return isInside ? { depthMultiplier } : undefined;
    },
    write: ({ depthMultiplier }) => String(depthMultiplier),
    expected: {
      kind: 'number',
      smallest: smallestDepthMultiplier,
      largest: largestDepthMultiplier
    }
  }),
  minDepth: count('min-depth', 'minDepth', 1),
  numClasses: count('num-classes', 'numClasses', 0),
  finalEndPoint: setting('final-end-point', ['finalEndPoint'], {
    read(text) {
      const finalEndPoint = baseEndPoints.find((name) => name === text);
      return finalEndPoint && { finalEndPoint };
    },
    write: ({ finalEndPoint }) => finalEndPoint,
    expected: { kind: 'one-of', values: baseEndPoints }
  }),
  auxLogits: toggle('aux-logits', 'auxLogits'),
  globalPool: toggle('global-pool', 'globalPool'),
  spatialSqueeze: toggle('spatial-squeeze', 'spatialSqueeze')
} as const;

export const editsParameter: Parameter<readonly Edit[]> = {
  key: 'edit',
  fallback: [],
  history: 'step',
  expected: { kind: 'edits' },
  read: parseEdits,
  write: (edits) => (edits.length === 0 ? null : formatEdits(edits))
};
