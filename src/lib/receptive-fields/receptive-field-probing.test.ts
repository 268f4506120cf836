import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, imageScope, type Network, type Op } from '../network';
import { buildEditedNetwork, parseEdits } from '../what-ifs';

type Axis = 0 | 1;

/** Along one axis, one entry per cell: 1 where light reaches it. */
type Row = Uint8Array;

interface Reach {
  first: number;
  last: number;
}

/** How one op looks at one of its inputs: the cells seen by each output cell, `width` entries per cell. */
interface View {
  readonly from: string;
  readonly to: string;
  readonly outSize: number;
  readonly width: number;
  /** Below 0 or beyond the input where the window hangs over the border. */
  readonly seen: Int32Array;
}

function listViews(network: Network, axis: Axis): readonly View[] {
  const sizes = new Map([[imageScope, pixelsAlong(network, axis)]]);
  return network.ops.flatMap((op) => {
    if (op.receptiveField === null) return [];
    const outSize = op.outShape[axis + 1];
    sizes.set(op.scope, outSize);
    return op.inputs.map((from) => {
      const [width, stride, start] = windowOf(op, axis, sizes.get(from) ?? 0);
      const seen = new Int32Array(outSize * width);
      for (let i = 0; i < seen.length; i++) {
        seen[i] = Math.floor(i / width) * stride + start + (i % width);
      }
      return { from, to: op.scope, outSize, width, seen };
    });
  });
}

/** Width, step and first cell of the window on an input. */
function windowOf(op: Op, axis: Axis, inputSize: number): readonly [number, number, number] {
  if (op.kind === 'global_avg_pool') return [inputSize, 1, 0];
  if (op.kernel === null) return [1, 1, 0];
  const kernel = op.kernel[axis];
  const missing = Math.max((op.outShape[axis + 1] - 1) * op.stride + kernel - inputSize, 0);
  return [kernel, op.stride, op.padding === 'SAME' ? -Math.floor(missing / 2) : 0];
}

function pixelsAlong({ config }: Network, axis: Axis): number {
  return axis === 0 ? config.inputHeight : config.inputWidth;
}

/** A cell is lit when one of the cells it looks at is; `beyond` says whether the padding is. */
function run(views: readonly View[], image: Row, beyond: 0 | 1): ReadonlyMap<string, Row> {
  const rows = new Map([[imageScope, image]]);
  for (const { from, to, outSize, width, seen } of views) {
    const input = rows.get(from) ?? new Uint8Array();
    const out = rows.get(to) ?? new Uint8Array(outSize);
    rows.set(to, out);
    for (let cell = 0, i = 0; cell < outSize; cell++) {
      for (const end = i + width; i < end; i++) {
        const isInside = seen[i] >= 0 && seen[i] < input.length;
        if ((isInside ? input[seen[i]] : beyond) === 1) out[cell] = 1;
      }
    }
  }
  rows.delete(imageScope);
  return rows;
}

/**
 * Lights one pixel after the other and looks which cells light up. Knows windows and paddings, but nothing of
 * receptive fields or of how they grow. Cells that the padding reaches see less than a full window: null.
 */
function probe(network: Network, axis: Axis): ReadonlyMap<string, readonly (Reach | null)[]> {
  const pixels = pixelsAlong(network, axis);
  const views = listViews(network, axis);
  const touchesPadding = run(views, new Uint8Array(pixels), 1);
  const reaches = new Map(
    [...touchesPadding].map(([scope, row]) => [
      scope,
      Array.from(row, (): Reach => ({ first: pixels, last: -1 }))
    ])
  );
  for (let pixel = 0; pixel < pixels; pixel++) {
    const image = new Uint8Array(pixels);
    image[pixel] = 1;
    for (const [scope, lit] of run(views, image, 0)) {
      const reach = reaches.get(scope) ?? [];
      for (let cell = lit.indexOf(1); cell >= 0; cell = lit.indexOf(1, cell + 1)) {
        reach[cell].first = Math.min(reach[cell].first, pixel);
        reach[cell].last = pixel;
      }
    }
  }
  return new Map(
    [...reaches].map(([scope, reach]) => [
      scope,
      reach.map((seen, cell) => (touchesPadding.get(scope)?.[cell] === 1 ? null : seen))
    ])
  );
}

/** Returns how many ops had a cell to compare. */
function expectEqualToProbing(network: Network, axis: Axis): number {
  const reaches = probe(network, axis);
  const compared = new Set<string>();
  for (const { scope, receptiveField, effectiveStride } of network.ops) {
    const seen = reaches.get(scope) ?? [];
    const extents = new Set<number>();
    const steps = new Set<number>();
    seen.forEach((reach, cell) => {
      if (reach === null) return;
      extents.add(reach.last - reach.first + 1);
      const next = seen[cell + 1];
      if (next) steps.add(next.first - reach.first);
    });
    if (extents.size === 0) continue;
    compared.add(scope);
    expect([...extents], scope).toEqual([receptiveField?.[axis]]);
    if (steps.size > 0) expect([...steps], scope).toEqual([effectiveStride?.[axis]]);
  }
  return compared.size;
}

describe('receptive field and effective stride are what lighting single pixels shows', () => {
  it('on small images of any size, along both sides', () => {
    const side = fc.integer({ min: 75, max: 151 });
    fc.assert(
      fc.property(side, side, (inputHeight, inputWidth) => {
        const network = buildNetwork({ inputHeight, inputWidth, auxLogits: false });
        expect(expectEqualToProbing(network, 0)).toBeGreaterThan(10);
        expect(expectEqualToProbing(network, 1)).toBeGreaterThan(10);
      }),
      { numRuns: 5, seed: 1512 }
    );
  });

  it.each([0, 1] as const)('for every op, on an image too long for padding, axis %i', (axis) => {
    const [inputHeight, inputWidth] = axis === 0 ? [1400, 75] : [75, 1400];
    const network = buildNetwork({ inputHeight, inputWidth, finalEndPoint: 'Mixed_7c' });
    expect(expectEqualToProbing(network, axis)).toBe(network.ops.length);
  });

  it.each([
    'to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5',
    'factorise@Mixed_6a/Branch_0/Conv2d_1a_1x1;factorise@Conv2d_4a_3x3',
    'pool-first@Mixed_6a;off@Mixed_5d/Branch_2',
    'pool-last@Mixed_6a;set@Mixed_5c/Branch_3/AvgPool_0a_3x3:k7x3',
    'set@Conv2d_2a_3x3:k7x3'
  ])('for every op, after %s', (text) => {
    const config = { inputHeight: 260, inputWidth: 255, finalEndPoint: 'Mixed_6a' } as const;
    const network = buildEditedNetwork(config, parseEdits(text));
    expect(expectEqualToProbing(network, 0)).toBe(network.ops.length);
    expect(expectEqualToProbing(network, 1)).toBe(network.ops.length);
  });
});
