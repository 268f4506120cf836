import { describe, expect, it } from 'vitest';
import {
  chooseBackend,
  findSoftwareRenderer,
  type WebglFindings,
  type WebgpuFindings
} from './choose-backend';
import type { BackendReason, WebglObstacle } from './engine';

const hardware: WebglFindings = {
  renderer: 'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620, OpenGL 4.6)',
  precision: 'float32',
  maxTextureSize: 16384
};
const software: WebglFindings = {
  ...hardware,
  renderer: 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)'
};

const fit: BackendReason = {
  kind: 'webgl-fit',
  isAsked: false,
  softwareRenderer: null,
  hasHalfPrecision: false
};
const unfit = (obstacle: WebglObstacle): BackendReason => ({
  kind: 'webgl-unfit',
  obstacle,
  hasWebAssembly: true
});

describe('findSoftwareRenderer', () => {
  it.each([
    [software.renderer, 'SwiftShader'],
    ['llvmpipe (LLVM 15.0.7, 256 bits)', 'llvmpipe'],
    ['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)', 'Basic Render'],
    ['Apple Software Renderer', 'Software'],
    [hardware.renderer, null],
    ['Apple GPU', null],
    [null, null]
  ])('%s: %s', (renderer, expected) => {
    expect(findSoftwareRenderer(renderer)).toBe(expected);
  });
});

describe('chooseBackend', () => {
  it.each([
    ['a graphics processor', hardware, true, 'webgl', fit],
    [
      'software WebGL',
      software,
      true,
      'wasm',
      unfit({ kind: 'software', renderer: 'SwiftShader' })
    ],
    ['no WebGL', null, true, 'wasm', unfit({ kind: 'absent' })],
    [
      'small textures',
      { ...hardware, maxTextureSize: 2048 },
      true,
      'wasm',
      unfit({ kind: 'small-textures', maxTextureSize: 2048 })
    ],
    [
      'small textures in software',
      { ...software, maxTextureSize: 2048 },
      true,
      'wasm',
      unfit({ kind: 'small-textures', maxTextureSize: 2048 })
    ],
    [
      'no fractions',
      { ...hardware, precision: 'none' },
      true,
      'wasm',
      unfit({ kind: 'no-fractions' })
    ],
    [
      '16-bit numbers',
      { ...hardware, precision: 'float16' },
      true,
      'webgl',
      { ...fit, hasHalfPrecision: true }
    ],
    [
      'software WebGL and no WebAssembly',
      software,
      false,
      'webgl',
      { ...fit, softwareRenderer: 'SwiftShader' }
    ],
    ['neither', null, false, 'cpu', { ...unfit({ kind: 'absent' }), hasWebAssembly: false }]
  ] as const)(
    'given %s, takes by itself what runs best',
    (_, webgl, hasWebAssembly, name, reason) => {
      const report = chooseBackend('auto', { webgl, hasWebAssembly });
      expect(report.name).toBe(name);
      expect(report.reason).toEqual(reason);
      expect(report.renderer).toBe(name === 'webgl' ? webgl?.renderer : null);
    }
  );

  it('allows software WebGL to a reader who asks for it', () => {
    const report = chooseBackend('webgl', { webgl: software, hasWebAssembly: true });
    const reason = { ...fit, isAsked: true, softwareRenderer: 'SwiftShader' };
    expect(report).toMatchObject({ name: 'webgl', reason });
  });

  it.each([
    ['webgl', { webgl: null, hasWebAssembly: true }, 'wasm'],
    ['webgl', { webgl: null, hasWebAssembly: false }, 'cpu'],
    ['wasm', { webgl: hardware, hasWebAssembly: true }, 'wasm'],
    ['wasm', { webgl: hardware, hasWebAssembly: false }, 'cpu'],
    ['cpu', { webgl: hardware, hasWebAssembly: true }, 'cpu']
  ] as const)('asked for %s, given %o, takes %s', (choice, circumstances, name) => {
    expect(chooseBackend(choice, circumstances).name).toBe(name);
  });

  describe('asked for WebGPU', () => {
    const take = (webgpu: WebgpuFindings | undefined, hasWebAssembly = true) =>
      chooseBackend('webgpu', { webgl: hardware, webgpu, hasWebAssembly });
    const device = { obstacle: null, renderer: 'apple metal-3', isFallback: false } as const;

    it.each([
      ['a graphics processor', device, null],
      ['software', { ...device, renderer: 'google swiftshader' }, 'swiftshader'],
      ['software without a name', { ...device, renderer: null, isFallback: true }, 'fallback']
    ])('takes it on %s', (_, found, softwareRenderer) => {
      expect(take(found)).toEqual({
        name: 'webgpu',
        renderer: found.renderer,
        reason: { kind: 'webgpu-fit', softwareRenderer }
      });
    });

    it.each(['absent', 'no-device'] as const)('takes WebAssembly where it is %s', (obstacle) => {
      const reason = { kind: 'webgpu-unfit', obstacle, hasWebAssembly: true };
      expect(take({ obstacle })).toMatchObject({ name: 'wasm', renderer: null, reason });
      expect(take({ obstacle }, false).name).toBe('cpu');
    });
  });
});
