import { describe, expect, test } from 'vitest';
import {
  buildNetwork,
  imageScope,
  indexOps,
  inShapesOf,
  isWindowOp,
  paddingAmounts,
  type Network,
  type Op
} from '../network';
import { evaluateTerm } from '../derivations';
import {
  deriveFieldStep,
  hasEqualPaths,
  locateWindow,
  traceReceptiveField,
  type FieldWindow
} from '.';

/** Rows of cells: whether each can depend on the probed pixel. */
type Influence = readonly (readonly boolean[])[];

/** Lets one image pixel spread through the network and marks every cell it reaches, forwards. */
function probe(network: Network, row: number, column: number): ReadonlyMap<string, Influence> {
  const { inputHeight, inputWidth } = network.config;
  const image = fill(inputHeight, inputWidth, (y, x) => y === row && x === column);
  const reached = new Map<string, Influence>([[imageScope, image]]);
  for (const op of network.ops) {
    if (op.receptiveField === null) continue;
    const inputs = op.inputs.map((scope) => reached.get(scope)!);
    reached.set(op.scope, spread(op, inputs));
  }
  return reached;
}

function spread(op: Op, inputs: readonly Influence[]): Influence {
  const [, height, width] = op.outShape;
  if (op.kind === 'global_avg_pool') return [[inputs[0].some((cells) => cells.includes(true))]];
  if (!isWindowOp(op)) {
    return fill(height, width, (y, x) => inputs.some((input) => input[y][x]));
  }
  const [, inHeight, inWidth] = inShapesOf(op)[0];
  const pad = ([inHeight, inWidth] as const).map(
    (size, axis) =>
      paddingAmounts({ size, kernel: op.kernel[axis], stride: op.stride, padding: op.padding })[0]
  );
  return fill(height, width, (y, x) => {
    for (let dy = 0; dy < op.kernel[0]; dy++) {
      for (let dx = 0; dx < op.kernel[1]; dx++) {
        const cells: readonly boolean[] | undefined = inputs[0][y * op.stride + dy - pad[0]];
        if (cells?.[x * op.stride + dx - pad[1]]) return true;
      }
    }
    return false;
  });
}

function fill(height: number, width: number, at: (y: number, x: number) => boolean): Influence {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => at(y, x))
  );
}

function sees(window: FieldWindow | null, row: number, column: number): boolean {
  return (
    window?.parts.some(
      ({ rows, columns }) =>
        rows[0] <= row && row <= rows[1] && columns[0] <= column && column <= columns[1]
    ) ?? false
  );
}

/** First, last and a few cells between along one side. */
function sampleCells(size: number): readonly number[] {
  const cells = [0, 1, Math.floor(size / 3), Math.floor(size / 2), size - 2, size - 1];
  return [...new Set(cells.filter((cell) => cell >= 0 && cell < size))];
}

describe('which pixels a cell sees', () => {
  test.each([
    ['a base of uneven sides', { inputHeight: 75, inputWidth: 92, finalEndPoint: 'Mixed_7c' }],
    ['a network with heads', { inputHeight: 130, inputWidth: 113, globalPool: true }]
  ] as const)('is what probing every way through %s finds', (_, config) => {
    const network = buildNetwork(config);
    const { inputHeight, inputWidth } = network.config;
    const windows = network.ops
      .filter((op) => op.receptiveField !== null)
      .flatMap((op) =>
        sampleCells(op.outShape[1]).flatMap((row) =>
          sampleCells(op.outShape[2]).map((column) => ({
            op,
            cell: [row, column] as const,
            window: locateWindow(network, op.scope, [row, column])
          }))
        )
      );
    const rows = [0, 7, 31, Math.floor(inputHeight / 2), inputHeight - 2, inputHeight - 1];
    const columns = [0, 12, 40, inputWidth - 3, inputWidth - 1];
    for (const row of rows) {
      for (const column of columns) {
        const reached = probe(network, row, column);
        const wrong = windows.filter(
          ({ op, cell, window }) =>
            reached.get(op.scope)![cell[0]][cell[1]] !== sees(window, row, column)
        );
        expect(wrong.map(({ op, cell }) => [op.scope, cell, row, column])).toEqual([]);
      }
    }
  });

  test('the whole window is as large as the op list says, wherever the cell lies', () => {
    const network = buildNetwork();
    for (const op of network.ops) {
      if (op.receptiveField === null) continue;
      const [, height, width] = op.outShape;
      for (const cell of [
        [0, 0],
        [height - 1, width - 1]
      ] as const) {
        const { full } = locateWindow(network, op.scope, cell)!;
        const size = [full.rows[1] - full.rows[0] + 1, full.columns[1] - full.columns[0] + 1];
        expect([op.scope, size]).toEqual([op.scope, op.receptiveField]);
      }
    }
  });

  test('neighbouring cells’ windows lie one effective stride apart', () => {
    const network = buildNetwork();
    for (const op of network.ops) {
      if (op.receptiveField === null || op.outShape[1] < 2) continue;
      const [first, second] = [0, 1].map((row) => locateWindow(network, op.scope, [row, 0])!);
      expect(second.full.rows[0] - first.full.rows[0]).toBe(op.effectiveStride![0]);
    }
  });

  test('side by side, 1×3 and 3×1 see a cross', () => {
    const network = buildNetwork({
      inputHeight: 1999,
      inputWidth: 1999,
      finalEndPoint: 'Mixed_7b'
    });
    const scope = 'InceptionV3/Mixed_7b/Branch_1/concat';
    const { parts, visible } = locateWindow(network, scope, [30, 30])!;
    const sizeOf = ([first, last]: readonly [number, number]) => last - first + 1;
    expect(parts.map(({ rows, columns }) => [sizeOf(rows), sizeOf(columns)])).toEqual(
      expect.arrayContaining([
        [1055, 1119],
        [1119, 1055]
      ])
    );
    expect(parts).toHaveLength(2);
    expect([sizeOf(visible!.rows), sizeOf(visible!.columns)]).toEqual([1119, 1119]);
  });

  test('the first convolution sees its own kernel', () => {
    const network = buildNetwork();
    expect(locateWindow(network, 'InceptionV3/Conv2d_1a_3x3', [0, 0])).toEqual({
      full: { rows: [0, 2], columns: [0, 2] },
      visible: { rows: [0, 2], columns: [0, 2] },
      parts: [{ rows: [0, 2], columns: [0, 2] }]
    });
  });

  test('a window in the corner is cut at the border', () => {
    const { full, visible } = locateWindow(buildNetwork(), 'InceptionV3/Mixed_5b/concat', [0, 0])!;
    expect(full.rows[0]).toBeLessThan(0);
    expect(visible).toEqual({ rows: [0, full.rows[1]], columns: [0, full.columns[1]] });
  });

  test('pixels that a VALID window leaves out are seen by nothing', () => {
    const network = buildNetwork({ inputHeight: 300, inputWidth: 299, finalEndPoint: 'Mixed_7c' });
    const [, height] = indexOps(network).get('InceptionV3/Mixed_7c/concat')!.outShape;
    const window = locateWindow(network, 'InceptionV3/Mixed_7c/concat', [height - 1, 0])!;
    expect(window.full.rows[1]).toBeGreaterThan(299);
    expect(window.visible?.rows[1]).toBe(298);
  });

  test('no map has no window, and a cell outside the map is an error', () => {
    const network = buildNetwork();
    expect(locateWindow(network, 'InceptionV3/Predictions', [0, 0])).toBeNull();
    expect(() => locateWindow(network, 'InceptionV3/Conv2d_1a_3x3', [149, 0])).toThrow('149×149');
    expect(() => locateWindow(network, 'InceptionV3/nowhere', [0, 0])).toThrow('nowhere');
  });
});

describe('the longest path', () => {
  const networks = [
    buildNetwork(),
    buildNetwork({ inputHeight: 201, inputWidth: 160, globalPool: true })
  ];

  test('ends at the op’s receptive field and stride, each step by the recurrence', () => {
    for (const network of networks) {
      for (const op of network.ops) {
        const trace = traceReceptiveField(network, op.scope);
        if (op.receptiveField === null) {
          expect(trace).toBeNull();
          continue;
        }
        for (const axis of [0, 1] as const) {
          const path = trace!.paths[axis];
          let [size, stepSize] = [1, 1];
          for (const step of path) {
            expect([step.sizeBefore, step.strideBefore]).toEqual([size, stepSize]);
            expect(deriveFieldStep(step).map(evaluateTerm)).toEqual([step.size, step.stepSize]);
            ({ size, stepSize } = step);
          }
          expect([size, stepSize]).toEqual([op.receptiveField[axis], op.effectiveStride![axis]]);
        }
      }
    }
  });

  test('goes through the five convolutions of Branch_2 in Mixed_6b', () => {
    const { paths } = traceReceptiveField(networks[0], 'InceptionV3/Mixed_6b/concat')!;
    const inModule = paths[0].filter(({ scope }) => scope.includes('/Mixed_6b/'));
    expect(inModule.map(({ scope }) => scope.split('/').slice(2).join('/'))).toEqual([
      'Branch_2/Conv2d_0a_1x1',
      'Branch_2/Conv2d_0b_7x1',
      'Branch_2/Conv2d_0c_1x7',
      'Branch_2/Conv2d_0d_7x1',
      'Branch_2/Conv2d_0e_1x7'
    ]);
  });

  test('differs by axis where 1×3 stands beside 3×1', () => {
    const trace = traceReceptiveField(networks[0], 'InceptionV3/Mixed_7b/Branch_1/concat')!;
    expect(trace.paths.map((path) => path.at(-1)?.scope.split('/').at(-1))).toEqual([
      'Conv2d_0b_3x1',
      'Conv2d_0b_1x3'
    ]);
    expect(hasEqualPaths(trace)).toBe(false);
    expect(hasEqualPaths(traceReceptiveField(networks[0], 'InceptionV3/Mixed_6a/concat')!)).toBe(
      true
    );
  });

  test('a concat tells what each branch sees', () => {
    const { branches } = traceReceptiveField(networks[0], 'InceptionV3/Mixed_5b/concat')!;
    expect(branches.map(({ branch, receptiveField }) => [branch, receptiveField])).toEqual([
      ['Branch_0', [31, 31]],
      ['Branch_1', [63, 63]],
      ['Branch_2', [63, 63]],
      ['Branch_3', [47, 47]]
    ]);
  });

  test('an unknown op is an error', () => {
    expect(() => traceReceptiveField(networks[0], 'nowhere')).toThrow('nowhere');
  });
});
