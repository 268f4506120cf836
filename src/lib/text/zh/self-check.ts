import { tolerances, type EndPointCheck } from '../../self-check';
import type { selfCheck as english } from '../en/self-check';
import { backends } from './backends';
import { numbers } from './numbers';
import { run } from './run';
import { weights } from './weights';

/** More failed end points than these are counted, not named. */
const mostNamed = 3;

/** Whether this device computes what it should. */
export const selfCheck: typeof english = {
  explanation:
    '把一张噪声图送过训练好的权重，并把每个端点与 tf.layers 的计算结果比较。你的运行不受影响。',
  start: '自检',
  again: '再次检查',
  cancel: '取消检查',
  cancelled: '检查已取消。',
  label: '检查',
  running: '正在检查',

  progress({ weights: fetched, programs, ops, compared }) {
    if (compared !== null) return `已比较端点 ${stepsOf(compared)}`;
    if (programs !== null) return `GPU 程序 ${stepsOf(programs)}`;
    if (fetched !== null) {
      const [loaded, total] = [fetched.loadedBytes, fetched.totalBytes].map(numbers.bytes);
      return `权重 ${loaded} / ${total}`;
    }
    return ops === null ? '正在启动引擎' : `算子 ${stepsOf(ops)}`;
  },

  result({ endPoints, tolerance, backend }) {
    const failed = endPoints.filter(({ isWithin }) => !isWithin);
    const good = endPoints.length - failed.length;
    const verdict = `${endPoints.length} 个端点中有 ${good} 个误差不超过 ${limit(tolerance)}，${backends.device(backend)}。`;
    return failed.length === 0 ? verdict : `${verdict}${nameFailed(failed)}`;
  },

  precision: (precision) =>
    precision === 'float32'
      ? ''
      : `这台设备以 16 位计算：数值大约精确到三位有效数字，小误差会逐个算子累积。因此这里允许 ${limit(tolerances.float16)}，而不是 ${limit(tolerances.float32)}。`,

  advice: '这个后端在这里算出的特征图可能有误。',
  offer: (backend) => `改用 ${backends.names[backend]} 计算`,

  details: '每个端点',
  endPoint: '端点',
  error: '相对误差',
  errorOf: ({ error, measure }) =>
    Number.isFinite(error) ? numbers.value(error) : measure === 'shape' ? '形状不同' : '不是数',

  fault(fault) {
    switch (fault.kind) {
      case 'references-not-loaded':
        return '未能获取参考值，因此没有检查。请检查网络连接后重试。';
      case 'weights-failed':
        return `没有检查。${weights.fault(fault.fault)}`;
      case 'context-lost':
      case 'device-refused':
      case 'device-silent':
      case 'worker-silent':
      case 'worker-gone':
        return '设备在检查过程中停止了工作。请再次检查，或改用 WebAssembly 计算。';
      default:
        return run.fault(fault);
    }
  }
};

function stepsOf({ done, total }: { readonly done: number; readonly total: number }): string {
  return `${numbers.count(done)} / ${numbers.count(total)}`;
}

/** `1e−4`, `0.05` */
function limit(tolerance: number): string {
  return tolerance < 0.001 ? tolerance.toExponential().replace('-', '−') : String(tolerance);
}

function nameFailed(failed: readonly EndPointCheck[]): string {
  const named = failed.slice(0, mostNamed).map(({ name, error, measure }) => {
    if (Number.isFinite(error)) return `${name} 的误差为 ${numbers.value(error)}`;
    return measure === 'shape' ? `${name} 的形状不同` : `${name} 含有不是数的值`;
  });
  const more = failed.length - named.length;
  return `${(more > 0 ? [...named, `另有 ${numbers.count(more)} 个未通过`] : named).join('，')}。`;
}
