import { parseArgs } from 'node:util';

export const backends = ['wasm', 'webgl'] as const;
export type Backend = (typeof backends)[number];

export interface Passes {
  /** Fresh browsers; each side of the comparison gets as many. */
  readonly cold: number;
  /** Shared out evenly over the cold runs, rounded up. */
  readonly warm: number;
}

export interface BenchRequest {
  readonly parts: readonly Part[];
  readonly backends: readonly Backend[];
  readonly passes: Readonly<Record<Backend, Passes>>;
  /** Of the site; undefined for its default. */
  readonly runs: number | undefined;
  /** Per second, of the line that the engines' pages come over; undefined for what this machine can. */
  readonly megabits: number | undefined;
  readonly jsonFile: string | undefined;
  readonly isHelpWanted: boolean;
}

/** The last two are measured when they are asked for. */
const partNames = ['engines', 'site', 'maps', 'phases', 'growth'] as const;
const defaultParts = ['engines', 'site', 'maps'] as const satisfies readonly Part[];
type Part = (typeof partNames)[number];

/** Software WebGL takes minutes where wasm takes seconds. */
const defaultPasses: Readonly<Record<Backend, Passes>> = {
  wasm: { cold: 5, warm: 10 },
  webgl: { cold: 2, warm: 3 }
};

export const usage = `Usage: npm run --silent bench -- [options]

  --backend wasm|webgl   one backend instead of both
  --runs N               cold runs of each side (wasm 5, webgl 2)
  --warm N               warm passes of each side (wasm 10, webgl 3)
  --part engines|site|maps   one part instead of all three
  --part phases          where the time of a cold run on wasm goes, by phase
  --part growth          how time and memory grow with the network
  --mbit N               the engines' pages over a line of N megabits a second
  --json FILE            writes the results there, too
  --help
`;

/** A wrong argument; the message is a sentence that names it. */
export class BenchArgumentError extends Error {
  override readonly name = 'BenchArgumentError';
}

/** Throws BenchArgumentError on an unknown option or a value that cannot be read. */
export function parseBenchArguments(args: readonly string[]): BenchRequest {
  const values = readOptions(args);
  const cold = readCount('runs', values.runs);
  const warm = readCount('warm', values.warm);
  const passesOf = (backend: Backend): Passes => ({
    cold: cold ?? defaultPasses[backend].cold,
    warm: warm ?? defaultPasses[backend].warm
  });
  return {
    parts: values.part === undefined ? defaultParts : readChoice('part', values.part, partNames),
    backends: readChoice('backend', values.backend, backends),
    passes: { wasm: passesOf('wasm'), webgl: passesOf('webgl') },
    runs: cold,
    megabits: readCount('mbit', values.mbit),
    jsonFile: values.json,
    isHelpWanted: values.help === true
  };
}

function readOptions(args: readonly string[]) {
  try {
    const option = { type: 'string' } as const;
    return parseArgs({
      args: [...args],
      options: {
        backend: option,
        runs: option,
        warm: option,
        part: option,
        mbit: option,
        json: option,
        help: { type: 'boolean' }
      }
    }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BenchArgumentError(reason, { cause });
  }
}

function readChoice<Choice extends string>(
  option: string,
  text: string | undefined,
  choices: readonly Choice[]
): readonly Choice[] {
  if (text === undefined) return choices;
  const chosen = choices.filter((choice) => choice === text);
  if (chosen.length > 0) return chosen;
  throw new BenchArgumentError(`--${option} is "${text}"; it must be ${choices.join(' or ')}.`);
}

function readCount(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new BenchArgumentError(
    `--${option} is "${text}"; it must be a whole number from 1 to 999.`
  );
}
