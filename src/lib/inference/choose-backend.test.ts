import { describe, expect, it } from 'vitest';
import { chooseBackend, isSoftwareRenderer, type WebglFindings } from './choose-backend';

const hardware: WebglFindings = {
  renderer: 'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620, OpenGL 4.6)',
  precision: 'float32',
  maxTextureSize: 16384
};
const software: WebglFindings = {
  ...hardware,
  renderer: 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)'
};

describe('isSoftwareRenderer', () => {
  it.each([
    [software.renderer, true],
    ['llvmpipe (LLVM 15.0.7, 256 bits)', true],
    ['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)', true],
    ['Apple Software Renderer', true],
    [hardware.renderer, false],
    ['Apple GPU', false],
    [null, false]
  ])('%s: %s', (renderer, expected) => {
    expect(isSoftwareRenderer(renderer)).toBe(expected);
  });
});

describe('chooseBackend', () => {
  it.each([
    ['a graphics processor', hardware, true, 'webgl', /graphics processor\.$/],
    ['software WebGL', software, true, 'wasm', /in software \(SwiftShader\), which is slower/],
    ['no WebGL', null, true, 'wasm', /no WebGL 2 here; WebAssembly is used\.$/],
    ['small textures', { ...hardware, maxTextureSize: 2048 }, true, 'wasm', /only 2048 pixels/],
    ['no fractions', { ...hardware, precision: 'none' }, true, 'wasm', /fractions/],
    ['16-bit numbers', { ...hardware, precision: 'float16' }, true, 'webgl', /three digits\.$/],
    ['software WebGL and no WebAssembly', software, false, 'webgl', /SwiftShader/],
    ['neither', null, false, 'cpu', /nor WebAssembly; plain JavaScript/]
  ] as const)(
    'given %s, takes by itself what runs best',
    (_, webgl, hasWebAssembly, name, reason) => {
      const report = chooseBackend('auto', { webgl, hasWebAssembly });
      expect(report.name).toBe(name);
      expect(report.reason).toMatch(reason);
      expect(report.renderer).toBe(name === 'webgl' ? webgl?.renderer : null);
    }
  );

  it('allows software WebGL to a reader who asks for it', () => {
    const report = chooseBackend('webgl', { webgl: software, hasWebAssembly: true });
    expect(report).toMatchObject({ name: 'webgl', reason: expect.stringContaining('it is slow') });
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
});
