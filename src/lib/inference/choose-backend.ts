import type { BackendChoice, BackendName, BackendReport } from './engine';

/** What a first look at WebGL 2 found; see probe-webgl.ts. */
export interface WebglFindings {
  /** WebGL's own name for the device; null where the browser hides it. */
  readonly renderer: string | null;
  /** `float16`: maps carry about three significant digits. `none`: no map can be computed. */
  readonly precision: 'float32' | 'float16' | 'none';
  /** Pixels per side. */
  readonly maxTextureSize: number;
}

export interface BackendCircumstances {
  /** Null where there is no WebGL 2 outside the page. */
  readonly webgl: WebglFindings | null;
  readonly hasWebAssembly: boolean;
}

/** Mixed outputs and im2col matrices of the 299×299 network still fit; older devices stop at 2048. */
const smallestTextureSize = 4096;

/** Chrome on computers without a GPU, Mesa, Windows without a driver or over remote desktop. */
const softwareRenderers = /swiftshader|llvmpipe|software|basic render/i;

export function isSoftwareRenderer(renderer: string | null): boolean {
  return renderer !== null && softwareRenderers.test(renderer);
}

/** Picks the backend and says why, in one sentence for the reader. */
export function chooseBackend(
  choice: BackendChoice,
  circumstances: BackendCircumstances
): BackendReport {
  switch (choice) {
    case 'auto':
      return chooseAutomatically(circumstances);
    case 'webgl':
      return chooseWebgl(circumstances);
    case 'wasm':
      return circumstances.hasWebAssembly
        ? report('wasm', 'WebAssembly was chosen by hand.')
        : withoutWebAssembly();
    case 'cpu':
      return report('cpu', 'Plain JavaScript was chosen by hand; it is very slow.');
  }
}

function chooseAutomatically(circumstances: BackendCircumstances): BackendReport {
  const { webgl, hasWebAssembly } = circumstances;
  if (!hasWebAssembly) return chooseWebgl(circumstances);
  const obstacle = describeObstacle(webgl);
  if (webgl === null || obstacle !== null) {
    return report('wasm', `${obstacle}; WebAssembly is used.`);
  }
  if (isSoftwareRenderer(webgl.renderer)) {
    return report(
      'wasm',
      `This browser draws WebGL in software (${nameSoftware(webgl.renderer)}), which is slower than WebAssembly; WebAssembly is used.`
    );
  }
  return webglReport(webgl, 'WebGL runs on this computer’s graphics processor.');
}

function chooseWebgl({ webgl, hasWebAssembly }: BackendCircumstances): BackendReport {
  const obstacle = describeObstacle(webgl);
  if (webgl === null || obstacle !== null) {
    return hasWebAssembly
      ? report('wasm', `${obstacle}; WebAssembly is used.`)
      : report(
          'cpu',
          `${obstacle}, nor WebAssembly; plain JavaScript is used, which is very slow.`
        );
  }
  return webglReport(
    webgl,
    isSoftwareRenderer(webgl.renderer)
      ? `WebGL was chosen by hand; this browser draws it in software (${nameSoftware(webgl.renderer)}), so it is slow.`
      : 'WebGL was chosen by hand.'
  );
}

function describeObstacle(webgl: WebglFindings | null): string | null {
  if (webgl === null) return 'This browser offers no WebGL 2 here';
  if (webgl.precision === 'none') return 'WebGL cannot compute with fractions on this device';
  if (webgl.maxTextureSize < smallestTextureSize) {
    return `WebGL allows textures of only ${webgl.maxTextureSize} pixels on this device`;
  }
  return null;
}

function webglReport(webgl: WebglFindings, reason: string): BackendReport {
  const caution =
    webgl.precision === 'float16'
      ? ' It computes with 16 bits there, so values are exact to about three digits.'
      : '';
  return { name: 'webgl', renderer: webgl.renderer, reason: reason + caution };
}

function withoutWebAssembly(): BackendReport {
  return report(
    'cpu',
    'This browser offers no WebAssembly; plain JavaScript is used, which is very slow.'
  );
}

function report(name: BackendName, reason: string): BackendReport {
  return { name, renderer: null, reason };
}

function nameSoftware(renderer: string | null): string {
  return softwareRenderers.exec(renderer ?? '')?.[0] ?? 'software';
}
