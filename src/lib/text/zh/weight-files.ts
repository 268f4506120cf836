import type { ClassNumbering } from '../../classes';
import { shortScope, type Shape } from '../../network';
import type { FileConventions, Finding, StructurePlace } from '../../weight-files';
import type { weightFiles as english } from '../en/weight-files';
import { numbers } from './numbers';
import { unreadFeatures } from './unread-features';

/** Files of weights: what one is, what has been found in it, and why one cannot be used. */
export const weightFiles: typeof english = {
  formats: {
    safetensors: 'safetensors',
    pytorch: 'PyTorch',
    'keras-h5': 'Keras（HDF5）',
    'keras-zip': 'Keras（.keras）',
    'tfjs-layers': 'TensorFlow.js layers'
  },

  origin({ format, precision, conventions }) {
    const note = isGraphOf2015(conventions) ? graphOf2015 : '';
    const kernels = precision === 32 ? '数值与文件中相同' : `卷积核压缩为 ${precision} 位`;
    return `权重来自 ${weightFiles.formats[format]} 格式的文件，${kernels}。${note}`;
  },

  conventions(conventions) {
    const { averagePoolCountsPadding, inputScaling, classes } = conventions;
    const row = (name: keyof FileConventions, label: string, value: string) => {
      return { name, label, value, basis: bases[conventions[name].basis] };
    };
    const rows = [
      row('scheme', '命名', schemes[conventions.scheme.value]),
      row('gamma', '批归一化的 gamma', yesNo(conventions.gamma.value)),
      row('epsilon', '批归一化的 epsilon', String(conventions.epsilon.value)),
      row(
        'averagePoolCountsPadding',
        '平均池化计入边界填充',
        yesNo(averagePoolCountsPadding.value)
      ),
      row('inputScaling', '输入缩放', weightFiles.scaling(inputScaling.value)),
      row('auxHead', '辅助分类器', yesNo(conventions.auxHead.value)),
      row('classes', '类别数', classes.value === null ? '没有分类器' : String(classes.value))
    ];
    if (classes.value !== null) {
      const { value } = conventions.classNumbering;
      rows.push(row('classNumbering', '类别顺序', weightFiles.numbering(value)));
    }
    if (!isGraphOf2015(conventions)) return rows;
    return [...rows, { name: null, label: '说明', value: graphOf2015, basis: bases.found }];
  },

  scaling: ({ mean }) =>
    mean.every((value) => value === 0.5) ? '[−1, 1]' : 'ImageNet 的均值和标准差',

  numbering: (numbering) => numberings[numbering],

  yesNo: (value) => yesNo(value),

  leftOver(names) {
    const shown = names.slice(0, 5);
    const more = names.length > shown.length ? '……' : '';
    return `未使用：文件中有 ${numbers.count(names.length)} 个张量在网络中没有对应的变量（${shown.join('、')}${more}）。`;
  },

  unread: (model, files) =>
    `只读取了 ${clip(model)} 和它列出的文件，没有读取 ${listNames(files)}。如果那是另一个权重文件，请单独选择它。`,

  notRead: (files) => `没有读取：${listNames(files)}。`,

  fault(fault) {
    switch (fault.kind) {
      case 'several-files':
        return `每次只读取一个文件，因此以下文件都没有读取：${listNames(fault.files)}。请只选择要用的那一个；只有 model.json 才与它的 .bin 文件一起选择。`;
      case 'empty':
        return `${fault.file} 是空文件。请重新下载。`;
      case 'unknown-format':
        return `${fault.file} 不是这里能读取的权重文件：可以读取 safetensors、PyTorch（.pth）、Keras（.h5、.keras）和 TensorFlow.js（model.json）。`;
      case 'unreadable':
        return `${fault.file} 无法读取：选择之后，它被移动、修改或删除了。请重新选择。`;
      case 'git-lfs-pointer': {
        const size = fault.namedBytes === null ? '' : `（${numbers.count(fault.namedBytes)} 字节）`;
        return `${fault.file} 只是 git-lfs 的指针，指向真正的文件${size}。请用“git lfs pull”或网站的下载链接获取文件本身。`;
      }
      case 'web-page':
        return `${fault.file} 是网页，不是权重：多半是登录页或错误页被当作文件保存了。请在浏览器中打开链接，再下载文件。`;
      case 'other-bytes':
        return `${fault.file} 不是来源网站所描述的文件：它的 SHA-256 是 ${fault.found}，应为 ${fault.wanted}。文件在途中被改动或截断，请重新获取。`;
      case 'old-pytorch':
        return `${fault.file} 由 1.6 之前的 PyTorch 写成。请用较新的版本读入再保存一次：torch.save(torch.load(path), path)。`;
      case 'graph-model':
        return `${fault.file} 是 TensorFlow.js 的 graph model。请用 --output_format tfjs_layers_model 重新转换原来的模型。`;
      case 'no-manifest':
        return `${fault.file} 没有列出权重：其中没有 weightsManifest，而 TensorFlow.js layers 模型用它列出 .bin 文件。请连同权重重新保存或转换模型。`;
      case 'cut-short':
        return `${fault.file} 不完整：只有 ${numbers.count(fault.sizeBytes)} 字节，而需要 ${numbers.count(fault.neededBytes)} 字节。请重新下载。`;
      case 'trailing-bytes':
        return `${fault.file} 的末尾有多余内容：张量结束于第 ${numbers.count(fault.endByte)} 字节，文件却有 ${numbers.count(fault.sizeBytes)} 字节。请重新下载。`;
      case 'header-too-long':
        return `文件头长达 ${numbers.count(fault.sizeBytes)} 字节，超过可读取的 ${numbers.count(fault.limitBytes)} 字节。文件已损坏，或者属于别的类型。`;
      case 'header-not-json':
        return `${fault.file} 已损坏：列出张量的部分不是 JSON。请重新下载。`;
      case 'duplicate-key':
        return `文件把“${clip(fault.key)}”列了两次，无法判断以哪一个为准。`;
      case 'broken':
        return `文件已损坏：${places[fault.place]}${where(fault.detail)}有错。请重新下载。`;
      case 'not-read':
        return `这里无法读取该文件：${where(fault.detail)}含有${unreadFeatures[fault.feature]}。`;
      case 'too-many':
        return fault.what === 'tensors'
          ? `文件中的张量超过 ${numbers.count(fault.limit)} 个，Inception V3 没有这么多。`
          : `读取文件需要超过 ${numbers.count(fault.limit)} 步，Inception V3 用不了这么多。`;
      case 'missing-part':
        return `文件中没有 ${clip(fault.part)}，而 ${weightFiles.formats[fault.format]} 格式应当有它。请提供全部相关文件。`;
      case 'forbidden-global':
        return `文件要求调用 ${clip(fault.global)}（第 ${numbers.count(fault.byte)} 字节），权重并不需要它。其中没有任何内容被执行；除非信任它的来源，请不要在别处打开。`;
      case 'forbidden-opcode':
        return `文件的 pickle 在第 ${numbers.count(fault.byte)} 字节含有操作码 0x${fault.opcode.toString(16)}，权重并不需要它。请只保存模型的 state_dict。`;
      case 'unknown-dtype':
        return `张量 ${clip(fault.tensor)} 的数值类型是 ${clip(fault.dtype)}；这里能读取 float32、float16、bfloat16 和 float64。`;
      case 'wrong-size':
        return `张量 ${clip(fault.tensor)} 的形状是 ${list(fault.shape)}，类型是 ${fault.dtype}，需要 ${numbers.count(fault.neededBytes)} 字节，实际有 ${numbers.count(fault.sizeBytes)} 字节。`;
      case 'overlap':
        return `张量 ${clip(fault.tensor)} 从第 ${numbers.count(fault.startByte)} 字节开始，而前一个张量到第 ${numbers.count(fault.expectedByte)} 字节才结束，两者重叠。`;
      case 'hole':
        return `张量 ${clip(fault.tensor)} 从第 ${numbers.count(fault.startByte)} 字节开始，而前一个张量结束于第 ${numbers.count(fault.expectedByte)} 字节：中间的内容不属于任何张量。`;
      case 'no-such-tensor':
        return `文件中没有张量 ${clip(fault.tensor)}。`;
      case 'not-finite':
        return `张量 ${clip(fault.tensor)} 中有 ${numbers.count(fault.count)} 个值不是有限的数，第一个的序号是 ${numbers.count(fault.firstIndex)}。`;
      case 'no-tensors':
        return `${fault.file} 中没有张量。`;
      case 'not-inception-v3':
        return `这不是 Inception V3 的权重：文件有 ${numbers.count(fault.tensors)} 个张量，其中 ${numbers.count(fault.kernels)} 个是卷积核，名称和形状都不是 Inception V3 的。`;
      case 'missing':
        return `文件缺少 ${clip(fault.tensor)}，它对应 ${shortScope(fault.variable)}${others(fault.count)}。`;
      case 'misshapen':
        return `张量 ${clip(fault.tensor)} 的形状是 ${list(fault.held)}，而 ${shortScope(fault.variable)} 需要 ${list(fault.wanted)}${others(fault.count)}。`;
    }
  }
};

const bases = {
  found: '文件中查到',
  assumed: '假定',
  chosen: '由你选定'
} satisfies Record<Finding<unknown>['basis'], string>;

const numberings: Readonly<Record<ClassNumbering, string>> = {
  plain: 'ImageNet 的顺序',
  'background-first': '背景在前',
  'background-last': '最后另有一类',
  'graph-of-2015': '2015 年的计算图',
  unknown: '未知'
};

const schemes = {
  torch: 'timm 和 torchvision 的名称',
  slim: 'TF-Slim 的名称',
  'keras-order': '不看名称，按 Keras 的层顺序'
} satisfies Record<FileConventions['scheme']['value'], string>;

const places = {
  header: '文件头',
  'tensor-entry': '张量条目 ',
  shape: '形状 ',
  'zip-directory': ' zip 目录',
  'zip-entry': ' zip 条目 ',
  pickle: ' pickle ',
  storage: '张量的存储 ',
  superblock: ' HDF5 文件的开头',
  'object-header': ' HDF5 对象头',
  message: ' HDF5 消息',
  group: ' HDF5 组 ',
  'layer-names': '层的列表 ',
  topology: '层的列表 ',
  'weights-manifest': '权重列表 '
} satisfies Record<StructurePlace, string>;

const graphOf2015 =
  '这类有 1008 个类别的文件来自 2015 年的计算图，它最后一个模块用的是最大池化，而本网络用的是平均池化：从 Mixed_7c 起数值不同。';

function isGraphOf2015({ classes }: FileConventions): boolean {
  return classes.value === 1008;
}

function others(count: number): string {
  return count > 1 ? `，另有 ${numbers.count(count - 1)} 个也不符合` : '';
}

function where(detail: string | number): string {
  return typeof detail === 'number' ? `第 ${numbers.count(detail)} 字节处` : clip(detail);
}

/** Names from a file may be of any length. */
function clip(name: string): string {
  return name.length > 80 ? `${name.slice(0, 79)}…` : name;
}

function listNames(files: readonly string[]): string {
  const shown = files.slice(0, 5).map(clip).join('、');
  return files.length > 5 ? `${shown}……` : shown;
}

function list(shape: Shape): string {
  return `[${shape.join(', ')}]`;
}

function yesNo(value: boolean): string {
  return value ? '是' : '否';
}
