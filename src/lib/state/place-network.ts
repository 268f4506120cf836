import { baseEndPoints, defaultConfiguration, type NetworkConfiguration } from '../network';
import { formatEdits, parseEdits } from '../what-ifs';
import type { Parameter } from './place-parameter';

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

/** Read without a vocabulary. */
type NetworkParameter = Parameter<unknown>;
type Change = Partial<NetworkConfiguration>;

function configParameter(
  key: string,
  parameter: {
    read(text: string): Change | undefined;
    write(config: NetworkConfiguration): string;
    readonly expected: string;
  }
): NetworkParameter {
  const { read, write, expected } = parameter;
  const usual = write(defaultConfiguration);
  return {
    key,
    expected,
    read(text, { config }) {
      const change = read(text);
      return change && { config: { ...config, ...change } };
    },
    write({ config }) {
      const text = write(config);
      return text === usual ? null : text;
    }
  };
}

const countParameter = (key: string, field: 'minDepth' | 'numClasses', smallest: number) =>
  configParameter(key, {
    read: (text) =>
      whole.test(text) && Number(text) >= smallest ? { [field]: Number(text) } : undefined,
    write: (config) => String(config[field]),
    expected: `a whole number from ${smallest} to ${largestCount}`
  });

const switchParameter = (key: string, field: 'auxLogits' | 'globalPool' | 'spatialSqueeze') =>
  configParameter(key, {
    read: (text) => (text === 'on' || text === 'off' ? { [field]: text === 'on' } : undefined),
    write: (config) => (config[field] ? 'on' : 'off'),
    expected: 'on or off'
  });

/** Named like the options of the command line. */
export const networkParameters: readonly NetworkParameter[] = [
  configParameter('input', {
    read(text) {
      const match = /^(\d{1,4})(?:x(\d{1,4}))?$/.exec(text);
      if (match === null) return undefined;
      const [height, width] = [Number(match[1]), Number(match[2] ?? match[1])];
      const isInside = [height, width].every((side) => side >= 1 && side <= largestInput);
      return isInside ? { inputHeight: height, inputWidth: width } : undefined;
    },
    write: ({ inputHeight, inputWidth }) => `${inputHeight}x${inputWidth}`,
    expected: `height x width in pixels, from 1 to ${largestInput}`
  }),
  configParameter('depth-multiplier', {
    read(text) {
      const value = Number(text);
      const isInside =
        decimal.test(text) && value >= smallestDepthMultiplier && value <= largestDepthMultiplier;
      return isInside ? { depthMultiplier: value } : undefined;
    },
    write: ({ depthMultiplier }) => String(depthMultiplier),
    expected: `a number from ${smallestDepthMultiplier} to ${largestDepthMultiplier}`
  }),
  countParameter('min-depth', 'minDepth', 1),
  countParameter('num-classes', 'numClasses', 0),
  configParameter('final-end-point', {
    read(text) {
      const finalEndPoint = baseEndPoints.find((name) => name === text);
      return finalEndPoint && { finalEndPoint };
    },
    write: ({ finalEndPoint }) => finalEndPoint ?? '',
    expected: `an end point from ${baseEndPoints[0]} to ${baseEndPoints.at(-1)}`
  }),
  switchParameter('aux-logits', 'auxLogits'),
  switchParameter('global-pool', 'globalPool'),
  switchParameter('spatial-squeeze', 'spatialSqueeze'),
  {
    key: 'edit',
    read(text) {
      const edits = parseEdits(text);
      return edits && { edits };
    },
    write: ({ edits }) => (edits.length === 0 ? null : formatEdits(edits)),
    expected: 'a list of what-ifs'
  }
];
