import { requireFile } from './missing-file';
import type { WebgpuProbe } from './probe-webgpu';
import type { UseBackend } from './use-backend';

/** Bytes of released buffers that are kept for the next op. tfjs keeps all of them, also those of networks that are gone. */
const poolBudget = 64 * 1024 * 1024;

/** Starts tfjs' backend of WebGPU on a device that has been made. */
export async function startWebgpu({ device, info }: WebgpuProbe, use: UseBackend): Promise<void> {
  const { WebGPUBackend } = await requireFile(() => import('@tensorflow/tfjs-backend-webgpu'));
  // The one that tfjs would make has a device of its own.
  await use(() => {
    const backend = new WebGPUBackend(device, info);
    boundPool(backend.bufferManager);
    return backend;
  });
}

interface BufferPool {
  readonly numBytesAllocated: number;
  readonly numBytesUsed: number;
  releaseBuffer(buffer: GPUBuffer, reuse?: boolean): void;
}

/** A buffer is released once the commands that use it have been submitted, so that it may be destroyed then. */
function boundPool(pool: BufferPool): void {
  const release = pool.releaseBuffer.bind(pool);
  pool.releaseBuffer = (buffer, reuse = true) => {
    const pooledBytes = pool.numBytesAllocated - pool.numBytesUsed;
    release(buffer, reuse && pooledBytes + buffer.size <= poolBudget);
  };
}
