import type { BackendChoice, BackendName, BackendReport, WebglObstacle } from '../../inference';

const names: Record<BackendName, string> = {
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'Plain JavaScript'
};

/** With its price where there is one. */
const used: Record<BackendName, string> = {
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
      case 'asked-for':
        return name === 'cpu'
          ? 'Plain JavaScript was chosen by hand; it is very slow.'
          : `${names[name]} was chosen by hand.`;
      case 'no-web-assembly':
        return `This browser offers no WebAssembly; ${used[name]}`;
      case 'not-started':
        return `${names[reason.failed]} could not be started here; ${used[name]}`;
      case 'policy-forbids':
        return `The security policy that this page was sent with forbids ${names[reason.failed]}; ${used[name]}`;
      case 'device-lost':
        return `The graphics processor was lost; until the page is reloaded, ${used[name]}`;
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
