import type { Shape } from '../../network';
import { shortScope } from '../../network';
import type { FieldRule, Misfit, WeightSetEntry, WeightsFault } from '../../weights';
import { numbers } from './numbers';

/** The weight sets: what they are, why one does not fit, and what is wrong with their files. */
export const weights = {
  set({ name, origin }: WeightSetEntry): { label: string; detail: string } {
    switch (origin.kind) {
      case 'bundled':
        return {
          label: 'Trained trunk',
          detail: 'Conv2d_1a_3x3 to Mixed_7c; the heads are untrained'
        };
      case 'hosted':
        return { label: name, detail: hosted(origin.classes) };
      case 'initialisers':
        return {
          label: 'Untrained',
          detail: `Slim’s initialisers everywhere, seed ${origin.seed}`
        };
    }
  },

  /** The reader's own file, where there is one. */
  own: {
    label: 'Your own file',
    open: 'Your own file…',
    from: (file: string) => `your own file ${file}`
  },

  /** Why the chosen weights cannot run the network, and what can. */
  misfit({ scope, wanted, held }: Misfit): string {
    const found = held === null ? 'for which they have none' : `and theirs is ${held.join('×')}`;
    return (
      `The weights in use do not fit this network: ${shortScope(scope)} needs a kernel of ${wanted.join('×')}, ${found}. ` +
      'Untrained weights, under “Engine”, fit every network.'
    );
  },
  runUntrained: 'Run untrained weights',

  fault(fault: WeightsFault): string {
    switch (fault.kind) {
      case 'missing-file':
        return `${fault.file} is not on the server (404): the weights were not put beside the page. Run "npm run weights" and build again.`;
      case 'web-page-instead':
        return `The server sent a web page instead of ${fault.file}: the weights are not where the page looks for them, or a sign-in page is in the way.`;
      case 'server-refuses':
        return `The server answered ${fault.status} to the request for ${fault.file}. Try again in a moment.`;
      case 'no-connection':
        return `${fault.file} could not be fetched: the connection failed. Check the network and try again.`;
      case 'silent-connection':
        return `${fault.file} stopped arriving: twice, nothing came for ${seconds(fault.silentMs)}. Check the network and try again.`;
      case 'file-cut-short':
        return `${fault.file} is not whole: ${numbers.count(fault.loadedBytes)} of ${numbers.count(fault.sizeBytes)} bytes arrived. Try again.`;
      case 'file-too-long':
        return `${fault.file} is longer than the ${numbers.count(fault.sizeBytes)} bytes that it should have. Try again.`;
      case 'damaged-file':
        return `${fault.file} is damaged: its SHA-256 is not the one in manifest.json. Reload the page to fetch both again.`;
      case 'unreadable-file':
        return `${fault.file} can no longer be read: it has been moved, changed or deleted since it was chosen. Choose it again under “Engine”.`;
      case 'manifest-not-json':
        return 'manifest.json is not JSON. Run "npm run weights" and build again.';
      case 'unknown-format':
        return `manifest.json has format ${fault.found}, but this page reads format ${fault.known}. Reload the page.`;
      case 'broken-field':
        return `manifest.json is broken: ${fault.field} must be ${rule(fault.rule)}, but is ${fault.found ?? 'missing'}.`;
      case 'listed-twice':
        return `manifest.json lists the ${repeated[fault.what]} ${fault.name} twice.`;
      case 'missing-tensor':
        return `The weights lack the tensor ${fault.tensor}.`;
      case 'unknown-tensor':
        return `The weights of ${fault.endPoint} contain the tensor ${fault.tensor}, which the network does not have there.`;
      case 'wrong-shape': {
        const remedy = fault.isOtherNetwork
          ? ' Choose untrained weights, or return to the default depth.'
          : '';
        return `The weights have ${fault.tensor} as ${list(fault.held)}, but this network needs ${list(fault.wanted)}.${remedy}`;
      }
      case 'misplaced-tensor':
        return `The tensor ${fault.tensor} starts at byte ${numbers.count(fault.startByte)} of ${fault.endPoint}, but the one before it ends at ${numbers.count(fault.expectedByte)}.`;
      case 'wrong-size':
        return `The files of ${fault.endPoint} have ${numbers.count(fault.sizeBytes)} bytes, but its tensors need ${numbers.count(fault.neededBytes)}.`;
      case 'not-finite':
        return fault.code === null
          ? `The tensor ${fault.tensor} cannot be used: it holds ${fault.value}, which is not a finite number.`
          : `The tensor ${fault.tensor} cannot be used: its value ${fault.code} stands for ${fault.value}, which is not a finite number.`;
      case 'bad-batch-norm': {
        const { gamma, beta, mean, variance } = fault.variables;
        return `The batch norm of ${fault.scope} cannot be used: channel ${fault.channel} has gamma ${gamma}, beta ${beta}, mean ${mean} and variance ${variance}.`;
      }
      case 'unknown-end-point':
        return `The network has no end point ${fault.endPoint}.`;
      case 'unknown-set':
        return `There are no weights named ${fault.name}.`;
    }
  }
};

function hosted(classes: number | null): string {
  return classes === null
    ? 'Hosted with this site: a trunk without a classifier'
    : `Hosted with this site, with a classifier of ${numbers.count(classes)} classes`;
}

const repeated = {
  'shard-set': 'shard set',
  file: 'file',
  tensor: 'tensor'
} satisfies Record<Extract<WeightsFault, { kind: 'listed-twice' }>['what'], string>;

const rules = {
  object: 'an object',
  list: 'a list with entries',
  text: 'text',
  number: 'a number',
  flag: 'true or false',
  'file-name': 'a plain file name',
  'sha-256': '64 hexadecimal digits',
  dtype: '"uint8", "uint16" or "float32"',
  'three-numbers': 'three numbers'
} satisfies Record<Extract<FieldRule, string>, string>;

function rule(expected: FieldRule): string {
  if (typeof expected === 'string') return rules[expected];
  return 'atLeast' in expected
    ? `a whole number of at least ${numbers.count(expected.atLeast)}`
    : `at most ${numbers.count(expected.atMost)}`;
}

function list(shape: Shape): string {
  return `[${shape.join(', ')}]`;
}

function seconds(durationMs: number): string {
  const count = Math.round(durationMs / 1000);
  return `${count} ${numbers.plural(count, { one: 'second', other: 'seconds' })}`;
}
