import type {
  BackendChoice,
  BackendName,
  BackendReport,
  ThreadReport,
  WebglObstacle,
  WebgpuObstacle
} from '../../inference';
import { numbers } from './numbers';

const names: Record<BackendName, string> = {
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'Plain JavaScript'
};

/** With its price where there is one. */
const used: Record<BackendName, string> = {
  webgpu: 'WebGPU is used.',
  webgl: 'WebGL is used.',
  wasm: 'WebAssembly is used.',
  cpu: 'plain JavaScript is used, which is very slow.'
};

/** What computes the network, and why that. */
export const backends = {
  names,

  /** What the engine menu offers. */
  choices: {
    auto: {
      label: 'Automatic',
      detail: 'WebGL on a graphics processor, WebAssembly where there is none'
    },
    webgpu: {
      label: names.webgpu,
      detail: 'Never chosen by itself; checked before it shows a value'
    },
    webgl: { label: names.webgl },
    wasm: { label: names.wasm },
    cpu: { label: names.cpu, detail: 'Very slow; works everywhere' }
  } as Readonly<Record<BackendChoice, { readonly label: string; readonly detail?: string }>>,

  reason({ name, reason }: Pick<BackendReport, 'name' | 'reason'>): string {
    switch (reason.kind) {
      case 'webgl-fit':
        return reason.hasHalfPrecision
          ? `${webglFit(reason)} It computes with 16 bits there, so values are exact to about three digits.`
          : webglFit(reason);
      case 'webgl-unfit': {
        const neither = reason.hasWebAssembly ? '' : ', and no WebAssembly either';
        return `${obstacle(reason.obstacle)}${neither}; ${used[name]}`;
      }
      case 'webgpu-fit':
        return webgpuFit(reason);
      case 'webgpu-unfit': {
        const neither = reason.hasWebAssembly ? '' : ', and no WebAssembly either';
        return `${webgpuObstacles[reason.obstacle]}${neither}; ${used[name]}`;
      }
      case 'failed-check':
        return `${names[reason.failed]} was refused: ${offBy(reason)}; ${used[name]}`;
      case 'unchecked':
        return `${names[reason.failed]} could not be checked, since what its values are held against could not be fetched; ${used[name]}`;
      case 'asked-for':
        return name === 'cpu'
          ? 'Plain JavaScript was chosen by hand; it is very slow.'
          : `${names[name]} was chosen by hand.`;
      case 'no-web-assembly':
        return `This browser offers no WebAssembly; ${used[name]}`;
      case 'not-started':
        return `${names[reason.failed]} could not be started here; ${used[name]}`;
      case 'not-fetched':
        return `A file of ${names[reason.failed]} could not be fetched; ${used[name]} The next run tries again.`;
      case 'policy-forbids':
        return `The security policy that this page was sent with forbids ${names[reason.failed]}; ${used[name]}`;
      case 'device-lost':
        return `The graphics processor was lost; until the page is reloaded, ${used[name]}`;
    }
  },

  /** “WebAssembly, 2 threads”, “WebGL, NVIDIA GeForce” */
  device({ name, renderer, threads }: Pick<BackendReport, 'name' | 'renderer' | 'threads'>) {
    const count = threads === null ? null : threadsOf(threads);
    return [names[name], count, renderer].filter((part) => part !== null).join(', ');
  },

  /** How many threads compute, and what would let more. */
  threads(threads: ThreadReport): string {
    switch (threads.obstacle) {
      case null:
        return `It computes on ${threadsOf(threads)}.`;
      case 'one-core':
        return 'It computes on one thread, since the browser tells of one core.';
      case 'not-isolated':
        return 'It computes on one thread; it would be faster on all cores if the server sent this page with the headers of cross-origin isolation (COOP and COEP), as npm start does.';
      case 'not-started':
        return 'It computes on one thread, since this browser could not start more here.';
    }
  }
};

function threadsOf({ count }: ThreadReport): string {
  return count === 1 ? '1 thread' : `${numbers.count(count)} threads`;
}

function webglFit({
  isAsked,
  softwareRenderer
}: {
  isAsked: boolean;
  softwareRenderer: string | null;
}): string {
  const slow = `this browser draws it in software (${softwareRenderer}), so it is slow.`;
  if (isAsked) {
    return softwareRenderer === null
      ? 'WebGL was chosen by hand.'
      : `WebGL was chosen by hand; ${slow}`;
  }
  return softwareRenderer === null
    ? 'WebGL runs on this computer’s graphics processor.'
    : `There is no WebAssembly, so WebGL is used; ${slow}`;
}

function webgpuFit({ softwareRenderer }: { softwareRenderer: string | null }): string {
  const checked = 'WebGPU was chosen by hand, and computes what tf.layers does';
  return softwareRenderer === null
    ? `${checked}.`
    : `${checked}; this browser computes it in software (${softwareRenderer}), so it is slow.`;
}

const webgpuObstacles: Record<WebgpuObstacle, string> = {
  absent: 'This browser offers no WebGPU here',
  'no-device': 'This browser offers WebGPU, but no graphics processor for it'
};

/** “at Mixed_5b its values are off by 0.0123 here, where 1.00e−4 is allowed” */
function offBy(check: { endPoint: string; error: number; tolerance: number }): string {
  const { endPoint, error, tolerance } = check;
  return Number.isFinite(error)
    ? `at ${endPoint} its values are off by ${numbers.value(error)} here, where ${numbers.value(tolerance)} is allowed`
    : `at ${endPoint} it gives values here that are no numbers`;
}

function obstacle(found: WebglObstacle): string {
  switch (found.kind) {
    case 'absent':
      return 'This browser offers no WebGL 2 here';
    case 'no-fractions':
      return 'WebGL cannot compute with fractions on this device';
    case 'small-textures':
      return `WebGL allows textures of only ${found.maxTextureSize} pixels on this device`;
    case 'software':
      return `This browser draws WebGL in software (${found.renderer}), which is slower than WebAssembly`;
  }
}
