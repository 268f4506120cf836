import {
  formatPair,
  originalDescription,
  shortScope,
  type ConfigurationFault,
  type NetworkConfiguration
} from '../../network';
import type { faults as english } from '../en/faults';
import { edits } from './edits';
import { numbers } from './numbers';

const fields = {
  inputHeight: '输入的高',
  inputWidth: '输入的宽',
  minDepth: '最少通道数',
  numClasses: '类别数'
};

function inputOf({ inputHeight, inputWidth }: NetworkConfiguration): string {
  return formatPair([inputHeight, inputWidth]);
}

type FaultOf<Kind> = Extract<ConfigurationFault, { readonly kind: Kind }>;

function windowTooLarge(fault: FaultOf<'window-too-large'>): string {
  const { op, window, attempt } = fault;
  return (
    `${op} 的窗口是 ${formatPair(window.kernel)}，但输入为 ${inputOf(attempt.config)} 时，` +
    `到达它的只有 ${formatPair(window.map)} 像素。${smallestInput(fault)}`
  );
}

/** The smallest input, and what it depends on. */
function smallestInput(fault: FaultOf<'window-too-large'>): string {
  const { smallestInput: side, smallestWithoutAux: withoutAux, attempt } = fault;
  if (side === undefined) return '按这些设置，任何输入尺寸都不行。';
  const { finalEndPoint } = attempt.config;
  const end = finalEndPoint === null ? '' : `到 ${finalEndPoint} 为止，`;
  const changes = attempt.description === originalDescription ? '' : '按这些改动，';
  const heads =
    withoutAux === undefined || withoutAux === side
      ? ''
      : `（带辅助分类器），不带辅助分类器则是 ${withoutAux}×${withoutAux}`;
  return `${end}${changes}可用的最小输入是 ${side}×${side}${heads}。`;
}

function mapTooLarge({ op, part, map, attempt }: FaultOf<'map-too-large'>): string {
  const remedy =
    part === 'aux'
      ? '请关闭“压缩空间维”，去掉辅助分类器，或使用较小的输入。'
      : '请打开“全局池化”，关闭“压缩空间维”，或使用较小的输入。';
  return `${op} 需要 1×1 的特征图，但输入为 ${inputOf(attempt.config)} 时剩下的是 ${formatPair(map)}。${remedy}`;
}

function mapsDiffer({ op, inputs }: FaultOf<'maps-differ'>): string {
  const maps = inputs.map(
    ({ scope, shape }) => `来自 ${shortScope(scope)} 的 ${formatPair([shape[1], shape[2]])}`
  );
  return (
    `${op} 只能拼接高、宽相同的特征图，得到的却是${numbers.list(maps)}。` +
    '请让每个分支的步幅和填充相同；没有填充时，各分支的窗口所及范围也要相同。'
  );
}

/** Why a network cannot be built, and what to do about it. */
export const faults: typeof english = {
  network(fault) {
    switch (fault.kind) {
      case 'edit-refused':
        return edits.refused(fault);
      case 'window-too-large':
        return windowTooLarge(fault);
      case 'map-too-large':
        return mapTooLarge(fault);
      case 'maps-differ':
        return mapsDiffer(fault);
      case 'not-whole':
        return `${fields[fault.field]}是 ${fault.value}；它必须是不小于 ${fault.smallest} 的整数。`;
      case 'not-positive':
        return `通道倍率是 ${fault.value}；它必须是大于 0 的数。`;
      case 'no-such-end-point':
        return `网络不能止于“${fault.value}”，只能止于 ${numbers.choice(fault.endPoints)}。`;
    }
  },
  wayOut(change, config) {
    const settings = [
      ...(change.auxLogits === false ? ['不带辅助分类器'] : []),
      ...(change.globalPool === true ? ['用全局池化'] : []),
      ...(change.spatialSqueeze === false ? ['不压缩空间维'] : [])
    ];
    const size = inputOf({ ...config, ...change });
    return settings.length === 0 ? `使用 ${size}` : `${size}，${numbers.list(settings)}`;
  },
  returnTo: (size) => `回到 ${size}`
};
