import { getBackend, memory } from '@tensorflow/tfjs-core';
import type { MemoryReport } from './engine';

/** WebGL and WebGPU each have a name of their own for what they hold on the device. */
interface DeviceMemory {
  readonly numTensors: number;
  readonly numBytes: number;
  readonly numBytesInGPUAllocated?: number;
  readonly numBytesAllocatedInGPU?: number;
}

/** Of the backend in use; nothing before there is one. */
export function readMemory(): MemoryReport {
  if (getBackend() === undefined) return { tensors: 0, bytes: 0 };
  const report: DeviceMemory = memory();
  const bytes = report.numBytesInGPUAllocated ?? report.numBytesAllocatedInGPU ?? report.numBytes;
  return { tensors: report.numTensors, bytes };
}
