import { parseArgs } from 'node:util';
import { baseEndPoints, type BaseEndPoint, type NetworkConfiguration } from '../src/lib/network';
import { type NetworkFormat } from '../src/lib/exports';

const formats = ['table', 'json', 'csv', 'markdown'] as const satisfies readonly NetworkFormat[];

export interface ShapesRequest {
  readonly config: Partial<NetworkConfiguration>;
  readonly format: NetworkFormat;
  readonly isHelpWanted: boolean;
}

export const usage = `Usage: npm run --silent shapes -- [options]

  --input 299x299            height x width of the image in pixels; one number means a square
  --depth-multiplier 1       scales the channels of every convolution but the classifiers
  --min-depth 16             smallest number of channels
  --num-classes 1000         0 leaves the classifiers out
  --final-end-point NAME     stop after this block and build no head
  --no-aux-logits            leave the auxiliary head out
  --global-pool              mean over the whole map instead of a fixed window
  --no-spatial-squeeze       keep the logits' two sides of length 1
  --format NAME              table, json, csv or markdown; table unless asked for
  --help
`;

/** A wrong argument; the message is a sentence that names it. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

/** Throws ArgumentError on an unknown option or a value that cannot be read. */
export function parseShapesArguments(args: readonly string[]): ShapesRequest {
  const values = readOptions(args);
  return {
    config: {
      ...(values.input === undefined ? {} : readInputSize(values.input)),
      ...readNumbers(values),
      ...(values['final-end-point'] === undefined
        ? {}
        : { finalEndPoint: readEndPoint(values['final-end-point']) }),
      ...(values['no-aux-logits'] ? { auxLogits: false } : {}),
      ...(values['global-pool'] ? { globalPool: true } : {}),
      ...(values['no-spatial-squeeze'] ? { spatialSqueeze: false } : {})
    },
    format: readFormat(values.format),
    isHelpWanted: values.help === true
  };
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        input: { type: 'string' },
        'depth-multiplier': { type: 'string' },
        'min-depth': { type: 'string' },
        'num-classes': { type: 'string' },
        'final-end-point': { type: 'string' },
        'no-aux-logits': { type: 'boolean' },
        'global-pool': { type: 'boolean' },
        'no-spatial-squeeze': { type: 'boolean' },
        format: { type: 'string', default: 'table' },
        help: { type: 'boolean' }
      }
    }).values;
  } catch (cause) {
    // Node adds advice about positional arguments after the first sentence.
    const [sentence] = (cause instanceof Error ? cause.message : String(cause)).split(/\. |\n/);
    throw new ArgumentError(`${sentence.replace(/\.$/, '')}; --help lists the options.`, { cause });
  }
}

function readInputSize(text: string): Pick<NetworkConfiguration, 'inputHeight' | 'inputWidth'> {
  const match = /^(\d+)(?:[x×](\d+))?$/.exec(text);
  if (match === null) {
    throw new ArgumentError(`--input is "${text}"; it must be height x width, as in 299x299.`);
  }
  return { inputHeight: Number(match[1]), inputWidth: Number(match[2] ?? match[1]) };
}

const numberOptions = {
  'depth-multiplier': 'depthMultiplier',
  'min-depth': 'minDepth',
  'num-classes': 'numClasses'
} as const;

function readNumbers(
  values: Readonly<Partial<Record<keyof typeof numberOptions, string>>>
): Partial<NetworkConfiguration> {
  const numbers: Partial<Record<(typeof numberOptions)[keyof typeof numberOptions], number>> = {};
  for (const option of Object.keys(numberOptions) as (keyof typeof numberOptions)[]) {
    const text = values[option];
    if (text === undefined) continue;
    const value = Number(text);
    if (text.trim() === '' || Number.isNaN(value)) {
      throw new ArgumentError(`--${option} is "${text}"; it must be a number.`);
    }
    numbers[numberOptions[option]] = value;
  }
  return numbers;
}

function readEndPoint(text: string): BaseEndPoint {
  const endPoint = baseEndPoints.find((name) => name === text);
  if (endPoint !== undefined) return endPoint;
  throw new ArgumentError(
    `--final-end-point is "${text}"; it must be one of ${baseEndPoints.join(', ')}.`
  );
}

function readFormat(text: string): NetworkFormat {
  const format = formats.find((name) => name === text);
  if (format !== undefined) return format;
  throw new ArgumentError(`--format is "${text}"; it must be one of ${formats.join(', ')}.`);
}
