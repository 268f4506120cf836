import { expect, it, vi } from 'vitest';
import { probeWebgpu } from './probe-webgpu';

const info = {
  vendor: 'nvidia',
  architecture: 'hopper',
  description: '',
  isFallbackAdapter: false
};

function gpuWith(parts: { info?: object; requestDevice?: () => Promise<unknown> } | null): GPU {
  const adapter = parts && {
    info,
    limits: { maxBufferSize: 7 },
    requestDevice: async () => 'device',
    ...parts
  };
  return { requestAdapter: async () => adapter } as unknown as GPU;
}

it.each([
  ['vendor and architecture', info, 'nvidia hopper'],
  ['its own description', { ...info, description: 'NVIDIA H200' }, 'NVIDIA H200'],
  ['nothing, where the browser hides it', { ...info, vendor: '', architecture: '' }, null]
])('names a device by %s', async (_, told, renderer) => {
  const { findings, probe } = await probeWebgpu(gpuWith({ info: told }));
  expect(findings).toEqual({ obstacle: null, renderer, isFallback: false });
  expect(probe).toEqual({ device: 'device', info: told });
});

it('asks for all that the device can hold', async () => {
  const requestDevice = vi.fn(async () => 'device');
  await probeWebgpu(gpuWith({ requestDevice }));
  expect(requestDevice).toHaveBeenCalledWith({
    requiredLimits: expect.objectContaining({ maxBufferSize: 7 }) as object
  });
});

it.each([
  ['a browser without WebGPU', undefined, 'absent'],
  ['no adapter', gpuWith(null), 'no-device'],
  [
    'an adapter that gives no device',
    gpuWith({ requestDevice: () => Promise.reject(new DOMException('No.', 'OperationError')) }),
    'no-device'
  ]
])('finds %s without failing', async (_, gpu, obstacle) => {
  expect(await probeWebgpu(gpu)).toEqual({ findings: { obstacle } });
});
