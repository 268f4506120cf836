import type { BackendName, ThreadReport, WebglObstacle, WebgpuObstacle } from '../../inference';
import type { backends as english } from '../en/backends';
import { numbers } from './numbers';

const names: Record<BackendName, string> = {
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: '纯 JavaScript'
};

/** With its price where there is one. */
const used: Record<BackendName, string> = {
  webgpu: '改用 WebGPU。',
  webgl: '改用 WebGL。',
  wasm: '改用 WebAssembly。',
  cpu: '改用纯 JavaScript，速度很慢。'
};

/** What computes the network, and why that. */
export const backends: typeof english = {
  names,
  choices: {
    auto: { label: '自动', detail: '有图形处理器时用 WebGL，没有时用 WebAssembly' },
    webgpu: { label: names.webgpu, detail: '不会自动选用；显示任何数值之前先核对' },
    webgl: { label: names.webgl },
    wasm: { label: names.wasm },
    cpu: { label: names.cpu, detail: '很慢；在任何地方都能运行' }
  },

  reason({ name, reason }) {
    switch (reason.kind) {
      case 'webgl-fit':
        return reason.hasHalfPrecision
          ? `${webglFit(reason)}它以 16 位计算，数值大约精确到三位有效数字。`
          : webglFit(reason);
      case 'webgl-unfit': {
        const neither = reason.hasWebAssembly ? '' : '，也没有 WebAssembly';
        return `${obstacle(reason.obstacle)}${neither}；${used[name]}`;
      }
      case 'webgpu-fit':
        return webgpuFit(reason);
      case 'webgpu-unfit': {
        const neither = reason.hasWebAssembly ? '' : '，也没有 WebAssembly';
        return `${webgpuObstacles[reason.obstacle]}${neither}；${used[name]}`;
      }
      case 'failed-check':
        return `${names[reason.failed]} 未被采用：${offBy(reason)}；${used[name]}`;
      case 'unchecked':
        return `未能获取用来比较的参考值，因此无法核对 ${names[reason.failed]}；${used[name]}`;
      case 'asked-for':
        return name === 'cpu'
          ? '纯 JavaScript 是手动选择的；速度很慢。'
          : `${names[name]} 是手动选择的。`;
      case 'no-web-assembly':
        return `这个浏览器没有 WebAssembly；${used[name]}`;
      case 'not-started':
        return `${names[reason.failed]} 在这里无法启动；${used[name]}`;
      case 'not-fetched':
        return `未能获取 ${names[reason.failed]} 的一个文件；${used[name]}下次运行时会再试一次。`;
      case 'policy-forbids':
        return `本页所带的安全策略禁止使用 ${names[reason.failed]}；${used[name]}`;
      case 'device-lost':
        return `图形处理器已丢失；重新加载页面之前，${used[name]}`;
    }
  },

  device({ name, renderer, threads }) {
    const count = threads === null ? null : threadsOf(threads);
    return [names[name], count, renderer].filter((part) => part !== null).join('，');
  },

  threads(threads) {
    switch (threads.obstacle) {
      case null:
        return `它用 ${threadsOf(threads)}计算。`;
      case 'one-core':
        return '它用 1 个线程计算，因为浏览器只报告了一个核心。';
      case 'not-isolated':
        return '它用 1 个线程计算；如果服务器像 npm start 那样，随本页发送跨源隔离的响应头（COOP 和 COEP），就能用上所有核心，算得更快。';
      case 'not-started':
        return '它用 1 个线程计算，因为这个浏览器在这里无法启动更多线程。';
    }
  }
};

function threadsOf({ count }: ThreadReport): string {
  return `${numbers.count(count)} 个线程`;
}

function webglFit({
  isAsked,
  softwareRenderer
}: {
  isAsked: boolean;
  softwareRenderer: string | null;
}): string {
  const slow = `这个浏览器用软件来绘制它（${softwareRenderer}），因此较慢。`;
  if (isAsked) {
    return softwareRenderer === null ? 'WebGL 是手动选择的。' : `WebGL 是手动选择的；${slow}`;
  }
  return softwareRenderer === null
    ? 'WebGL 在这台电脑的图形处理器上运行。'
    : `没有 WebAssembly，因此使用 WebGL；${slow}`;
}

function webgpuFit({ softwareRenderer }: { softwareRenderer: string | null }): string {
  const checked = 'WebGPU 是手动选择的，计算结果与 tf.layers 一致';
  return softwareRenderer === null
    ? `${checked}。`
    : `${checked}；这个浏览器用软件来计算它（${softwareRenderer}），因此较慢。`;
}

const webgpuObstacles: Record<WebgpuObstacle, string> = {
  absent: '这个浏览器在这里没有 WebGPU',
  'no-device': '这个浏览器有 WebGPU，但没有可供它使用的图形处理器'
};

function offBy(check: { endPoint: string; error: number; tolerance: number }): string {
  const { endPoint, error, tolerance } = check;
  return Number.isFinite(error)
    ? `它在 ${endPoint} 的误差为 ${numbers.value(error)}，而允许的误差为 ${numbers.value(tolerance)}`
    : `它在 ${endPoint} 给出的值不是数`;
}

function obstacle(found: WebglObstacle): string {
  switch (found.kind) {
    case 'absent':
      return '这个浏览器在这里没有 WebGL 2';
    case 'no-fractions':
      return '这台设备上的 WebGL 不能计算小数';
    case 'small-textures':
      return `这台设备上的 WebGL 只允许 ${found.maxTextureSize} 像素的纹理`;
    case 'software':
      return `这个浏览器用软件绘制 WebGL（${found.renderer}），比 WebAssembly 慢`;
  }
}
