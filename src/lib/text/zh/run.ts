import type { run as english } from '../en/run';
import { numbers } from './numbers';
import { weights } from './weights';

/** A run: why it failed, and why it has started again. */
export const run: typeof english = {
  fault(fault) {
    switch (fault.kind) {
      case 'context-lost':
        return '图形处理器被重置，结果已丢失。请重新运行这张照片。';
      case 'device-refused':
        return `图形处理器拒绝了一部分计算（${fault.detail}）。请重新运行这张照片，或选择 WebAssembly。`;
      case 'device-silent':
        return `设备在 ${seconds(fault.silentMs)}内没有响应。请重新运行这张照片，或选择 WebAssembly。`;
      case 'worker-silent':
        return `计算已有 ${seconds(fault.silentMs)}没有响应。请重新运行这张照片，或选择 WebAssembly。`;
      case 'worker-gone':
        return '浏览器结束了后台计算，可能是内存不足。请重新运行这张照片。';
      case 'worker-broken': {
        const detail = fault.detail === '' ? '' : `（${fault.detail}）`;
        return `后台计算停止了${detail}。请重新运行这张照片，或重新加载页面。`;
      }
      case 'engine-not-loaded':
        return '未能加载实时计算的程序。请检查网络连接后重试，或重新加载页面。';
      case 'engine-closed':
        return '计算已关闭。请重新加载页面。';
      case 'backend-switched':
        return '计算已换到另一个后端。请重新运行这张照片。';
      case 'no-backend':
        return '这个浏览器里没有任何能计算这个网络的后端可以启动。请重新加载页面，或换一个浏览器。';
      case 'computation-failed':
        return `计算失败（${fault.detail}）。请重新运行这张照片，或选择另一个后端。`;
      case 'weights-failed':
        return weights.fault(fault.fault);
      case 'weights-misfit':
        return weights.misfit(fault.misfit);
      case 'wrong-image-size':
        return `图片有 ${fault.held.join('×')} 像素，而网络读取 ${fault.wanted.join('×')}。请重新选择照片。`;
      case 'impossible-network':
        return '按这个配置无法构建网络。请改变配置后再次运行。';
      case 'needs-memory':
        return `这个网络在 WebAssembly 上运行约需 ${numbers.bytes(fault.neededBytes)} 内存，而 WebAssembly 最多只能使用 ${numbers.bytes(fault.mostBytes)}，因此没有开始运行。请选择更小的通道倍率或最少通道数、更少的类别或更小的输入。`;
      case 'unknown-op':
        return `没有任何一次运行包含名为 ${fault.scope} 的算子。请先运行一张照片。`;
      case 'no-such-channels': {
        const { scope, first, last, channels } = fault;
        const asked = first === last ? `通道 ${first}` : `通道 ${first} 到 ${last}`;
        return `${scope} 的通道是 0 到 ${channels - 1}，而要读取的是${asked}。请另选。`;
      }
      case 'not-computed':
        return `${fault.scope} 还没有算出。请等运行到达它，或重新运行这张照片。`;
    }
  },

  restart(fault) {
    switch (fault.kind) {
      case 'context-lost':
        return '图形处理器被重置，因此已重新开始运行。';
      case 'device-refused':
        return '图形处理器拒绝了一部分计算，因此已重新开始运行。';
      case 'worker-gone':
        return '浏览器结束了后台计算，因此已重新开始运行。';
      default:
        return '计算不再响应，因此已重新开始运行。';
    }
  }
};

function seconds(durationMs: number): string {
  return `${Math.round(durationMs / 1000)} 秒`;
}
