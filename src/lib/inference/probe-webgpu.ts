import type { WebgpuFindings } from './choose-backend';

export interface WebgpuProbe {
  readonly device: GPUDevice;
  readonly info: GPUAdapterInfo;
}

/** What tfjs makes use of beyond the least that every device has. */
const limits = [
  'maxBufferSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupStorageSize',
  'maxComputeWorkgroupsPerDimension',
  'maxStorageBufferBindingSize'
] as const satisfies readonly (keyof GPUSupportedLimits)[];

/**
 * Makes the one WebGPU device the engine uses, software included. tfjs itself would fail with a bare TypeError where there
 * is no adapter, and tells nobody of the device's end.
 */
export async function probeWebgpu(
  gpu: GPU | undefined = globalThis.navigator?.gpu
): Promise<{ readonly findings: WebgpuFindings; readonly probe?: WebgpuProbe }> {
  if (gpu === undefined) return { findings: { obstacle: 'absent' } };
  try {
    const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (adapter === null) return { findings: { obstacle: 'no-device' } };
    const { info } = adapter;
    const device = await adapter.requestDevice({
      requiredLimits: Object.fromEntries(limits.map((name) => [name, adapter.limits[name]]))
    });
    const { isFallbackAdapter: isFallback = false } = info;
    const findings = { obstacle: null, renderer: nameOf(info), isFallback } as const;
    return { findings, probe: { device, info } };
  } catch {
    return { findings: { obstacle: 'no-device' } };
  }
}

/** Browsers leave most of these empty, so as to tell pages little. */
function nameOf({ description, vendor, architecture }: GPUAdapterInfo): string | null {
  if (description !== '') return description;
  const name = [vendor, architecture].filter((part) => part !== '').join(' ');
  return name === '' ? null : name;
}
