import type { ClassNumbering } from '../../classes';
import { shortScope, type Shape } from '../../network';
import type { InputScaling } from '../../weights';
import type {
  FileConventions,
  Finding,
  StructurePlace,
  WeightFileFault,
  WeightFileFormat
} from '../../weight-files';
import { numbers } from './numbers';
import { unreadFeatures } from './unread-features';

/** `name` is null for what is no convention but a note on them. */
type ConventionRow = {
  readonly name: keyof FileConventions | null;
  readonly label: string;
  readonly value: string;
  readonly basis: string;
};

/** Files of weights: what one is, what has been found in it, and why one cannot be used. */
export const weightFiles = {
  formats: {
    safetensors: 'safetensors',
    pytorch: 'PyTorch',
    'keras-h5': 'Keras (HDF5)',
    'keras-zip': 'Keras (.keras)',
    'tfjs-layers': 'TensorFlow.js layers'
  } satisfies Record<WeightFileFormat, string>,

  /** What a converted set says of itself. */
  origin(facts: {
    readonly format: WeightFileFormat;
    readonly precision: number;
    readonly conventions: FileConventions;
  }): string {
    const { format, precision, conventions } = facts;
    const note = isGraphOf2015(conventions) ? ` ${graphOf2015}` : '';
    const kernels =
      precision === 32 ? 'as they stand in it' : `with kernels packed in ${precision} bits`;
    return `Weights from a file in the format ${weightFiles.formats[format]}, ${kernels}.${note}`;
  },

  /** The table of what a file’s network is like. */
  conventions(conventions: FileConventions): ConventionRow[] {
    const { averagePoolCountsPadding, inputScaling, classes } = conventions;
    const row = (name: keyof FileConventions, label: string, value: string): ConventionRow => {
      return { name, label, value, basis: bases[conventions[name].basis] };
    };
    const rows = [
      row('scheme', 'names', schemes[conventions.scheme.value]),
      row('gamma', 'gamma of batch norm', yesNo(conventions.gamma.value)),
      row('epsilon', 'epsilon of batch norm', String(conventions.epsilon.value)),
      row(
        'averagePoolCountsPadding',
        'average pools count their border',
        yesNo(averagePoolCountsPadding.value)
      ),
      row('inputScaling', 'input scaling', weightFiles.scaling(inputScaling.value)),
      row('auxHead', 'auxiliary head', yesNo(conventions.auxHead.value)),
      row('classes', 'classes', classes.value === null ? 'no classifier' : String(classes.value))
    ];
    if (classes.value !== null) {
      const { value } = conventions.classNumbering;
      rows.push(row('classNumbering', 'order of classes', weightFiles.numbering(value)));
    }
    if (!isGraphOf2015(conventions)) return rows;
    return [...rows, { name: null, label: 'note', value: graphOf2015, basis: bases.found }];
  },

  scaling: ({ mean }: InputScaling): string =>
    mean.every((value) => value === 0.5) ? '[−1, 1]' : 'ImageNet’s mean and deviation',

  numbering: (numbering: ClassNumbering): string => numberings[numbering],

  yesNo: (value: boolean): string => yesNo(value),

  leftOver(names: readonly string[]): string {
    const shown = names.slice(0, 5);
    const more = names.length > shown.length ? ' …' : '';
    const count = numbers.plural(names.length, { one: 'tensor', other: 'tensors' });
    return `Not used: ${numbers.count(names.length)} ${count} of the file that stand for nothing in the network (${shown.join(', ')}${more}).`;
  },

  /** Of files that were chosen together with `model`, which does not name them. */
  unread(model: string, files: readonly string[]): string {
    const was = numbers.plural(files.length, { one: 'was', other: 'were' });
    return `Only ${clip(model)} and the files that it names were read; ${listNames(files)} ${was} not. Choose by itself what is another file of weights.`;
  },

  /** Of the same, where the check has come to nothing. */
  notRead: (files: readonly string[]): string => `Not read: ${listNames(files)}.`,

  fault(fault: WeightFileFault): string {
    switch (fault.kind) {
      case 'several-files':
        return `One file is read at a time, so none of these was: ${listNames(fault.files)}. Choose the one that is meant; only a model.json comes together with its .bin files.`;
      case 'empty':
        return `${fault.file} is empty. Fetch it again.`;
      case 'unknown-format':
        return `${fault.file} is no file of weights that can be read here: safetensors, PyTorch (.pth), Keras (.h5, .keras) and TensorFlow.js (model.json) can.`;
      case 'unreadable':
        return `${fault.file} cannot be read: it has been moved, changed or deleted since it was chosen. Choose it again.`;
      case 'git-lfs-pointer': {
        const size =
          fault.namedBytes === null ? '' : ` of ${numbers.count(fault.namedBytes)} bytes`;
        return `${fault.file} is only a pointer of git-lfs to a file${size}. Fetch the file itself, with "git lfs pull" or the host’s download link.`;
      }
      case 'web-page':
        return `${fault.file} is a web page, not weights: most often a sign-in or error page that was saved in their place. Open the link in a browser and download the file there.`;
      case 'other-bytes':
        return `${fault.file} is not the file that its host describes: its SHA-256 is ${fault.found}, and should be ${fault.wanted}. It was changed on the way, or cut short. Fetch it again.`;
      case 'old-pytorch':
        return `${fault.file} was written by a PyTorch older than 1.6. Load and save it once with a newer one: torch.save(torch.load(path), path).`;
      case 'graph-model':
        return `${fault.file} is a graph model of TensorFlow.js. Convert the original again with --output_format tfjs_layers_model.`;
      case 'no-manifest':
        return `${fault.file} lists no weights: it has no weightsManifest, which names the .bin files of a TensorFlow.js layers model. Save or convert the model again together with its weights.`;
      case 'cut-short':
        return `${fault.file} is not whole: it has ${numbers.count(fault.sizeBytes)} bytes, but ${numbers.count(fault.neededBytes)} are needed. Fetch it again.`;
      case 'trailing-bytes':
        return `${fault.file} goes on behind its end: its tensors end at byte ${numbers.count(fault.endByte)}, the file at ${numbers.count(fault.sizeBytes)}. Fetch it again.`;
      case 'header-too-long':
        return `The file’s header would have ${numbers.count(fault.sizeBytes)} bytes, more than the ${numbers.count(fault.limitBytes)} that are read. The file is damaged, or of another kind.`;
      case 'header-not-json':
        return `${fault.file} is damaged: what should list its tensors is not JSON. Fetch it again.`;
      case 'duplicate-key':
        return `The file names “${clip(fault.key)}” twice, so that nobody can tell which one counts.`;
      case 'broken':
        return `The file is damaged: ${places[fault.place]} ${where(fault.detail)} cannot be right. Fetch it again.`;
      case 'not-read':
        return `The file cannot be read here: ${where(fault.detail)} it has ${unreadFeatures[fault.feature]}.`;
      case 'too-many':
        return `The file has more than ${numbers.count(fault.limit)} ${fault.what}, which no Inception V3 has.`;
      case 'missing-part':
        return `The file has no ${clip(fault.part)}, which one in the format ${weightFiles.formats[fault.format]} has. Give all files that belong to it.`;
      case 'forbidden-global':
        return `The file wants to call ${clip(fault.global)} (byte ${numbers.count(fault.byte)}), which no weights need. Nothing of it was run; do not open it elsewhere, unless you trust its origin.`;
      case 'forbidden-opcode':
        return `The file’s pickle has the opcode 0x${fault.opcode.toString(16)} at byte ${numbers.count(fault.byte)}, which weights do not need. Save only the state_dict of the model.`;
      case 'unknown-dtype':
        return `The tensor ${clip(fault.tensor)} holds values of the type ${clip(fault.dtype)}; float32, float16, bfloat16 and float64 can be read.`;
      case 'wrong-size':
        return `The tensor ${clip(fault.tensor)} is ${list(fault.shape)} of ${fault.dtype}, which takes ${numbers.count(fault.neededBytes)} bytes, but it has ${numbers.count(fault.sizeBytes)}.`;
      case 'overlap':
        return `The tensor ${clip(fault.tensor)} begins at byte ${numbers.count(fault.startByte)}, inside the one before it, which ends at ${numbers.count(fault.expectedByte)}.`;
      case 'hole':
        return `The tensor ${clip(fault.tensor)} begins at byte ${numbers.count(fault.startByte)}, but the one before it ends at ${numbers.count(fault.expectedByte)}: what lies between belongs to none.`;
      case 'no-such-tensor':
        return `The file has no tensor ${clip(fault.tensor)}.`;
      case 'not-finite': {
        const values = numbers.plural(fault.count, { one: 'value', other: 'values' });
        return `The tensor ${clip(fault.tensor)} has ${numbers.count(fault.count)} ${values} that are not finite numbers, the first at index ${numbers.count(fault.firstIndex)}.`;
      }
      case 'no-tensors':
        return `${fault.file} holds no tensors.`;
      case 'not-inception-v3':
        return `These are not the weights of an Inception V3: the file has ${tell(fault.tensors, 'tensor')}, among them ${tell(fault.kernels, 'kernel')}, and neither names nor shapes are those of Inception V3.`;
      case 'missing':
        return `The file lacks ${clip(fault.tensor)}, for ${shortScope(fault.variable)}${others(fault.count)}.`;
      case 'misshapen':
        return `The tensor ${clip(fault.tensor)} is ${list(fault.held)}, but ${shortScope(fault.variable)} needs ${list(fault.wanted)}${others(fault.count)}.`;
    }
  }
};

const bases = {
  found: 'found in the file',
  assumed: 'assumed',
  chosen: 'chosen by you'
} satisfies Record<Finding<unknown>['basis'], string>;

const numberings: Readonly<Record<ClassNumbering, string>> = {
  plain: 'ImageNet’s',
  'background-first': 'background first',
  'background-last': 'extra class last',
  'graph-of-2015': 'graph of 2015',
  unknown: 'unknown'
};

const schemes = {
  torch: 'timm’s and torchvision’s',
  slim: 'TF-Slim’s',
  'keras-order': 'none that count: layers in Keras’ order'
} satisfies Record<FileConventions['scheme']['value'], string>;

const places = {
  header: 'its header',
  'tensor-entry': 'the entry of the tensor',
  shape: 'the shape of',
  'zip-directory': 'the directory of the zip',
  'zip-entry': 'the zip’s entry',
  pickle: 'the pickle',
  storage: 'the storage of the tensor',
  superblock: 'the start of the HDF5 file',
  'object-header': 'an HDF5 header',
  message: 'an HDF5 message',
  group: 'an HDF5 group',
  'layer-names': 'the list of layers',
  topology: 'the list of layers',
  'weights-manifest': 'the list of weights'
} satisfies Record<StructurePlace, string>;

const graphOf2015 =
  'Such files of 1008 classes come from the graph of 2015, whose last module has a max pool where this network has an average pool: values from Mixed_7c on differ.';

function isGraphOf2015({ classes }: FileConventions): boolean {
  return classes.value === 1008;
}

function tell(count: number, what: 'tensor' | 'kernel'): string {
  return `${numbers.count(count)} ${numbers.plural(count, { one: what, other: `${what}s` })}`;
}

function others(count: number): string {
  return count > 1 ? `, and ${numbers.count(count - 1)} more do not fit` : '';
}

function where(detail: string | number): string {
  return typeof detail === 'number' ? `at byte ${numbers.count(detail)}` : clip(detail);
}

/** Names from a file may be of any length. */
function clip(name: string): string {
  return name.length > 80 ? `${name.slice(0, 79)}…` : name;
}

/** Of files; of many, the first few. */
function listNames(files: readonly string[]): string {
  const shown = files.slice(0, 5).map(clip).join(', ');
  return files.length > 5 ? `${shown} …` : shown;
}

function list(shape: Shape): string {
  return `[${shape.join(', ')}]`;
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
