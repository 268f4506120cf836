import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { backend, engine, getBackend, tensor4d, type Tensor4D } from '@tensorflow/tfjs-core';

/** [height, width, in, out] */
type KernelShape = readonly [number, number, number, number];

/**
 * Kernels that are decoded straight into the memory of WebAssembly, where their tensor lies: tfjs would copy them there. The
 * other backends keep the array that a tensor is made of.
 */
export class HeapKernels {
  #open: { readonly tensor: Tensor4D; readonly values: Float32Array } | null = null;

  /** Undefined where the backend has no such memory. To be written before another tensor is made. */
  place(shape: KernelShape): Float32Array | undefined {
    this.dispose();
    if (getBackend() !== 'wasm') return undefined;
    const wasm = backend() as BackendWasm;
    const output = wasm.makeOutput([...shape], 'float32');
    const tensor = engine().makeTensorFromTensorInfo(output) as Tensor4D;
    const values = wasm.typedArrayFromHeap(output) as Float32Array;
    this.#open = { tensor, values };
    return values;
  }

  /** The tensor of a kernel: where it was placed, or one made of it. The caller owns it. */
  take(kernel: Float32Array, shape: KernelShape): Tensor4D {
    if (this.#open?.values !== kernel) return tensor4d(kernel, [...shape]);
    const { tensor } = this.#open;
    this.#open = null;
    return tensor;
  }

  /** Gives back the place of a kernel that could not be decoded. */
  dispose(): void {
    this.#open?.tensor.dispose();
    this.#open = null;
  }
}
