import { describe, expect, it } from 'vitest';
import type { Network } from '../network';
import { buildEditedNetwork, parseEdits } from '../what-ifs';
import { networkToCsv, networkToJson, networkToTable, type OpJson } from '.';

const network = buildEditedNetwork();

describe('JSON', () => {
  const document = JSON.parse(JSON.stringify(networkToJson(network))) as {
    config: unknown;
    totals: Record<string, number>;
    endPoints: unknown[];
    ops: OpJson[];
  };
  const opFields = [
    'scope',
    'endPoint',
    'branch',
    'kind',
    'inputs',
    'kernel',
    'stride',
    'padding',
    'inShape',
    'outShape',
    'weights',
    'params',
    'multiplyAdds',
    'receptiveField',
    'effectiveStride'
  ];

  it('has config, totals, end points and ops on top', () => {
    expect(Object.keys(document)).toEqual(['config', 'totals', 'endPoints', 'ops']);
    expect(document.config).toEqual(network.config);
    expect(document.endPoints).toHaveLength(23);
    expect(document.endPoints[7]).toEqual({ name: 'Mixed_5b', shape: [1, 35, 35, 256] });
  });

  it('gives every op the same fields in the same order, inShapes for concats', () => {
    for (const op of document.ops) {
      const fields = opFields.map((field) =>
        field === 'inShape' && op.kind === 'concat' ? 'inShapes' : field
      );
      expect(Object.keys(op)).toEqual(fields);
    }
  });

  it('adds up: totals are the sums over its ops', () => {
    const sum = (ops: OpJson[], field: 'params' | 'multiplyAdds') =>
      ops.reduce((total, op) => total + op[field], 0);
    const base = document.ops.filter((op) =>
      /^InceptionV3\/(Conv2d|MaxPool|Mixed)_/.test(op.scope)
    );
    expect(document.totals).toMatchObject({
      params: sum(document.ops, 'params'),
      multiplyAdds: sum(document.ops, 'multiplyAdds'),
      baseParams: sum(base, 'params'),
      baseMultiplyAdds: sum(base, 'multiplyAdds')
    });
    expect(document.totals.baseParams).toBe(21_802_784);
  });

  it('has what-ifs as a link has them, and leaves Inception V3 itself unmarked', () => {
    const split = 'to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5';
    expect(networkToJson(buildEditedNetwork({}, parseEdits(split))).edits).toBe(split);
    expect(Object.keys(networkToJson(network))).not.toContain('edits');
  });
});

describe('CSV', () => {
  const lines = networkToCsv(network).split('\n');

  it('has a header, one line per op, and a line end at the end', () => {
    expect(lines).toHaveLength(1 + 132 + 1);
    expect(lines.at(-1)).toBe('');
    const widths = new Set(lines.slice(0, -1).map((line) => line.split(',').length));
    expect([...widths]).toEqual([14]);
  });

  it('writes shapes as NHWC joined by x, and leaves empty what an op has not', () => {
    expect(lines[0]).toBe(
      'scope,endPoint,branch,kind,inputs,kernel,stride,padding,inShape,outShape,params,multiplyAdds,receptiveField,effectiveStride'
    );
    expect(lines[1]).toBe(
      'InceptionV3/Conv2d_1a_3x3,Conv2d_1a_3x3,,conv,input,3x3,2,VALID,1x299x299x3,1x149x149x32,960,19181664,3x3,2x2'
    );
    expect(lines.at(-2)).toBe(
      'InceptionV3/Predictions,Predictions,,softmax,InceptionV3/Logits/SpatialSqueeze,,,,1x1000,1x1000,0,0,,'
    );
    expect(lines.find((line) => line.startsWith('InceptionV3/Mixed_5b/concat'))).toContain(
      ',1x35x35x64 1x35x35x64 1x35x35x96 1x35x35x32,1x35x35x256,0,0,63x63,8x8'
    );
  });

  it('quotes a cell that holds a comma or a quote', () => {
    const [op] = network.ops;
    const odd: Network = { ...network, ops: [{ ...op, scope: 'a,"b"' }] };
    expect(networkToCsv(odd).split('\n')[1]).toMatch(/^"a,""b""",Conv2d_1a_3x3,/);
  });
});

describe('table', () => {
  const lines = networkToTable(network).split('\n');

  it('lists the 132 ops between two rules and the totals below', () => {
    const rules = lines.flatMap((line, index) => (line.startsWith('──') ? [index] : []));
    expect(rules).toEqual([1, 134]);
    expect(lines.slice(135)).toEqual([
      'Input 299×299×3, batch 1.',
      'base: 21,802,784 parameters, 5,711,168,096 multiply-adds',
      'auxiliary head: 3,327,592 parameters, 5,683,200 multiply-adds',
      'logits: 2,049,000 parameters, 2,048,000 multiply-adds',
      'total: 27,179,376 parameters, 5,718,899,296 multiply-adds',
      ''
    ]);
  });

  it('aligns its columns', () => {
    const column = lines[0].indexOf('kernel');
    const conv = lines.find((line) => line.startsWith('Mixed_6b/Branch_1/Conv2d_0b_1x7'));
    expect(conv?.slice(column, column + 3)).toBe('1×7');
    expect(conv?.split(/ {2,}/)).toEqual([
      'Mixed_6b/Branch_1/Conv2d_0b_1x7',
      'conv',
      '1×7',
      '1',
      'SAME',
      '17×17×128',
      '17×17×128',
      '115,072',
      '33,144,832',
      '159×255'
    ]);
  });

  it('says nothing of heads that a configuration has not', () => {
    const text = networkToTable(buildEditedNetwork({ finalEndPoint: 'Mixed_5b' }));
    expect(text).not.toMatch(/auxiliary|logits/i);
    expect(text).toContain('Mixed_5b/concat');
  });
});
