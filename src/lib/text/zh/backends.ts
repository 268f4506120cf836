import type { BackendName, WebglObstacle } from '../../inference';
import type { backends as english } from '../en/backends';

const names: Record<BackendName, string> = {
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: '纯 JavaScript'
};

/** With its price where there is one. */
const used: Record<BackendName, string> = {
  webgl: '改用 WebGL。',
  wasm: '改用 WebAssembly。',
  cpu: '改用纯 JavaScript，速度很慢。'
};

/** What computes the network, and why that. */
export const backends: typeof english = {
  names,
  choices: {
    auto: { label: '自动', detail: '有图形处理器时用 WebGL，没有时用 WebAssembly' },
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
      case 'asked-for':
        return name === 'cpu'
          ? '纯 JavaScript 是手动选择的；速度很慢。'
          : `${names[name]} 是手动选择的。`;
      case 'no-web-assembly':
        return `这个浏览器没有 WebAssembly；${used[name]}`;
      case 'not-started':
        return `${names[reason.failed]} 在这里无法启动；${used[name]}`;
      case 'policy-forbids':
        return `本页所带的安全策略禁止使用 ${names[reason.failed]}；${used[name]}`;
      case 'device-lost':
        return `图形处理器已丢失；重新加载页面之前，${used[name]}`;
    }
  }
};

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
