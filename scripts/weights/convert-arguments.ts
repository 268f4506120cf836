import { parseArgs } from 'node:util';
import type { ConventionChoices } from '../../src/lib/weight-files';
import { imageNetScaling, slimConventions } from '../../src/lib/weights';
import type { Precision } from './encode-values';
import { namePattern, takenNames } from './read-site-weights.mjs';

export interface ConvertRequest {
  readonly from: string;
  readonly name: string;
  readonly precision: Precision;
  readonly licence: string;
  readonly choices: ConventionChoices;
}

export const usage = `Usage: npm run --silent weights -- --from FILE --name NAME [options]

  --from FILE                    weights of Inception V3: safetensors, PyTorch (.pth),
                                 Keras (.h5, .keras) or TensorFlow.js (model.json)
  --name NAME                    of the set: a folder in static/weights
  --precision 8                  bits of a kernel's value: 8, 16 or 32
  --licence TEXT                 of the weights, as it shall stand on the page
  --input-scaling NAME           symmetric ([-1, 1]) or imagenet (mean and deviation)
  --average-pool-counts-border   yes (PyTorch) or no (TensorFlow)
  --epsilon NUMBER               of batch norm
  --help

Without options, the weights that come with the site are unpacked.
`;

/** A wrong argument; the message is a sentence that names it. */
export class ConvertArgumentError extends Error {
  override readonly name = 'ConvertArgumentError';
}

const precisions: readonly Precision[] = [8, 16, 32];
const scalings = { symmetric: slimConventions.inputScaling, imagenet: imageNetScaling };
const answers = { yes: true, no: false };

/** Null where help is asked for. Throws ConvertArgumentError. */
export function parseConvertArguments(args: readonly string[]): ConvertRequest | null {
  const values = readOptions(args);
  if (values.help === true) return null;
  return {
    from: requireText('from', values.from),
    name: readName(requireText('name', values.name)),
    precision: readPrecision(values.precision),
    licence: values.licence ?? 'not stated',
    choices: readChoices(values)
  };
}

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        ...{ from: text, name: text, precision: { ...text, default: '8' }, licence: text },
        ...{ 'input-scaling': text, 'average-pool-counts-border': text, epsilon: text },
        help: { type: 'boolean' }
      }
    }).values;
  } catch (cause) {
    // Node adds advice about positional arguments after the first sentence.
    const [sentence] = (cause instanceof Error ? cause.message : String(cause)).split(/\. |\n/);
    const message = `${sentence.replace(/\.$/, '')}; --help lists the options.`;
    throw new ConvertArgumentError(message, { cause });
  }
}

function requireText(option: string, text: string | undefined): string {
  if (text !== undefined && text !== '') return text;
  throw new ConvertArgumentError(`--${option} is missing; --help lists the options.`);
}

/** It becomes a folder and a part of addresses. */
function readName(text: string): string {
  if (takenNames.includes(text)) {
    throw new ConvertArgumentError(
      `--name is "${text}", which the site has already; choose another.`
    );
  }
  if (namePattern.test(text)) return text;
  throw new ConvertArgumentError(
    `--name is "${text}"; it must be up to 40 small letters, digits and hyphens.`
  );
}

function readPrecision(text: string): Precision {
  const precision = precisions.find((bits) => String(bits) === text);
  if (precision !== undefined) return precision;
  throw new ConvertArgumentError(`--precision is "${text}"; it must be 8, 16 or 32.`);
}

function readChoices(values: ReturnType<typeof readOptions>): ConventionChoices {
  const scaling = values['input-scaling'];
  const border = values['average-pool-counts-border'];
  return {
    ...(scaling === undefined ? {} : { inputScaling: choose(scalings, 'input-scaling', scaling) }),
    ...(border === undefined
      ? {}
      : { averagePoolCountsPadding: choose(answers, 'average-pool-counts-border', border) }),
    ...(values.epsilon === undefined ? {} : { epsilon: readEpsilon(values.epsilon) })
  };
}

function choose<Value>(
  table: Readonly<Record<string, Value>>,
  option: string,
  text: string
): Value {
  if (Object.hasOwn(table, text)) return table[text];
  const names = Object.keys(table).join(' or ');
  throw new ConvertArgumentError(`--${option} is "${text}"; it must be ${names}.`);
}

function readEpsilon(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && value < 1) return value;
  throw new ConvertArgumentError(`--epsilon is "${text}"; it must be a number between 0 and 1.`);
}
