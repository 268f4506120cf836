import type {
  BackendChoice,
  BackendName,
  BackendReason,
  WebglObstacle,
  WebgpuObstacle
} from './engine';

/** What a first look at WebGL 2 found; see probe-webgl.ts. */
export interface WebglFindings {
  /** WebGL's own name for the device; null where the browser hides it. */
  readonly renderer: string | null;
  /** `float16`: maps carry about three significant digits. `none`: no map can be computed. */
  readonly precision: 'float32' | 'float16' | 'none';
  /** Pixels per side. */
  readonly maxTextureSize: number;
}

/** What a first look at WebGPU found; see probe-webgpu.ts. */
export type WebgpuFindings =
  | { readonly obstacle: WebgpuObstacle }
  | {
      readonly obstacle: null;
      /** WebGPU's own name for the device; null where the browser hides it. */
      readonly renderer: string | null;
      /** The browser computes in software, and says so. */
      readonly isFallback: boolean;
    };

export interface BackendCircumstances {
  /** Null where there is no WebGL 2 outside the page. */
  readonly webgl: WebglFindings | null;
  /** Looked at only where it is asked for. */
  readonly webgpu?: WebgpuFindings;
  readonly hasWebAssembly: boolean;
}

export interface ChosenBackend {
  readonly name: BackendName;
  readonly renderer: string | null;
  readonly reason: BackendReason;
}

/** Every texture of the 299×299 network still fits; older devices stop at 2048. */
const smallestTextureSize = 4096;

/** Chrome on computers without a GPU, Mesa, Windows without a driver or over remote desktop. */
const softwareRenderers = /swiftshader|llvmpipe|software|basic render/i;

/** The name of a renderer that draws in software, as it calls itself; null for a graphics processor. */
export function findSoftwareRenderer(renderer: string | null): string | null {
  return softwareRenderers.exec(renderer ?? '')?.[0] ?? null;
}

/** Picks the backend and says why. */
export function chooseBackend(
  choice: BackendChoice,
  circumstances: BackendCircumstances
): ChosenBackend {
  switch (choice) {
    case 'auto':
      return chooseAutomatically(circumstances);
    case 'webgl':
      return chooseWebgl(circumstances, { isAsked: true });
    case 'webgpu':
      return chooseWebgpu(circumstances);
    case 'wasm':
      return circumstances.hasWebAssembly
        ? without('wasm', { kind: 'asked-for' })
        : without('cpu', { kind: 'no-web-assembly' });
    case 'cpu':
      return without('cpu', { kind: 'asked-for' });
  }
}

function chooseAutomatically(circumstances: BackendCircumstances): ChosenBackend {
  const software = findSoftwareRenderer(circumstances.webgl?.renderer ?? null);
  if (!circumstances.hasWebAssembly || software === null) {
    return chooseWebgl(circumstances, { isAsked: false });
  }
  const obstacle = findObstacle(circumstances.webgl) ?? { kind: 'software', renderer: software };
  return without('wasm', { kind: 'webgl-unfit', obstacle, hasWebAssembly: true });
}

function chooseWebgl(
  { webgl, hasWebAssembly }: BackendCircumstances,
  { isAsked }: { isAsked: boolean }
): ChosenBackend {
  const obstacle = findObstacle(webgl);
  if (webgl === null || obstacle !== null) {
    return without(hasWebAssembly ? 'wasm' : 'cpu', {
      kind: 'webgl-unfit',
      obstacle: obstacle ?? { kind: 'absent' },
      hasWebAssembly
    });
  }
  return {
    name: 'webgl',
    renderer: webgl.renderer,
    reason: {
      kind: 'webgl-fit',
      isAsked,
      softwareRenderer: findSoftwareRenderer(webgl.renderer),
      hasHalfPrecision: webgl.precision === 'float16'
    }
  };
}

/** Only ever by hand: no browser's WebGPU has been measured against its WebGL here. */
function chooseWebgpu({
  webgpu: found = { obstacle: 'absent' },
  hasWebAssembly
}: BackendCircumstances): ChosenBackend {
  if (found.obstacle !== null) {
    const { obstacle } = found;
    return without(hasWebAssembly ? 'wasm' : 'cpu', {
      ...{ kind: 'webgpu-unfit', obstacle, hasWebAssembly }
    });
  }
  const { renderer, isFallback } = found;
  const softwareRenderer =
    findSoftwareRenderer(renderer) ?? (isFallback ? (renderer ?? 'fallback') : null);
  return { name: 'webgpu', renderer, reason: { kind: 'webgpu-fit', softwareRenderer } };
}

function findObstacle(webgl: WebglFindings | null): WebglObstacle | null {
  if (webgl === null) return { kind: 'absent' };
  const { precision, maxTextureSize } = webgl;
  if (precision === 'none') return { kind: 'no-fractions' };
  return maxTextureSize < smallestTextureSize ? { kind: 'small-textures', maxTextureSize } : null;
}

function without(name: BackendName, reason: BackendReason): ChosenBackend {
  return { name, renderer: null, reason };
}
