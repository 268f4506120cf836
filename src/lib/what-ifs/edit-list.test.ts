import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEdit,
  buildEditedNetwork,
  formatEdits,
  listExperiments,
  parseEdits,
  removeEdit,
  type Edit
} from '.';
import { countElements, imageScope, imageShape, indexOps, inShapesOf } from '../network';

const edit = (text: string) => parseEdits(text) ?? [];

describe('a list of edits', () => {
  const split = 'to-3x3@Mixed_5b/Branch_1/Conv2d_0b_5x5';
  const onNewOp = 'factorise@Mixed_5b/Branch_1/Conv2d_0c_3x3';
  const added = (text: string, more: string) => formatEdits(addEdit(edit(text), edit(more)[0]));

  it('loses with an edit those that only it made possible', () => {
    const edits = edit(`${split};off@Mixed_5b/Branch_3;${onNewOp}`);
    expect(formatEdits(removeEdit(edits, 0))).toBe('off@Mixed_5b/Branch_3');
    expect(formatEdits(removeEdit(edits, 1))).toBe(`${split};${onNewOp}`);
  });

  it('keeps one set per op, the later value winning', () => {
    expect(added('set@Conv2d_1a_3x3:k5x5,s1', 'set@Conv2d_1a_3x3:s2,f48')).toBe(
      'set@Conv2d_1a_3x3:k5x5,s2,f48'
    );
    const replaced = 'set@Conv2d_1a_3x3:k5x5;to-3x3@Conv2d_1a_3x3';
    expect(added(replaced, 'set@Conv2d_1a_3x3:s2')).toBe(`${replaced};set@Conv2d_1a_3x3:s2`);
  });

  it('keeps one order per reduction', () => {
    expect(added(`pool-first@Mixed_6a;${split}`, 'pool-last@Mixed_6a')).toBe(
      `pool-last@Mixed_6a;${split}`
    );
  });
});

describe('any walk through the experiments on offer', () => {
  it('builds, with shapes, names and counts that agree, and undoes to Inception V3', () => {
    const steps = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(steps, fc.constantFrom(0.3, 1, 1.4), (picks, depthMultiplier) => {
        let edits: readonly Edit[] = [];
        let network = buildEditedNetwork({ depthMultiplier });
        for (const [place, choice] of picks) {
          const name = network.endPoints[place % network.endPoints.length].name;
          const offered = listExperiments(network, name);
          if (offered.length === 0) continue;
          edits = addEdit(edits, offered[choice % offered.length].edit);
          network = buildEditedNetwork({ depthMultiplier }, edits);
        }
        const ops = indexOps(network);
        expect(ops.size).toBe(network.ops.length);
        for (const op of network.ops) {
          const carried = op.inputs.map((scope) =>
            scope === imageScope ? imageShape(network.config) : ops.get(scope)?.outShape
          );
          expect(inShapesOf(op)).toEqual(carried);
        }
        const held = network.ops.flatMap(({ weights }) => weights);
        expect(network.totals.params).toBe(
          held.reduce((sum, { shape }) => sum + countElements(shape), 0)
        );
        expect(
          network.endPoints.find(({ name }) => name === 'Mixed_7c')?.shape.slice(0, 3)
        ).toEqual([1, 8, 8]);
        expect(parseEdits(formatEdits(edits))).toEqual(edits);
        while (edits.length > 0) {
          edits = removeEdit(edits, picks[0][1] % edits.length);
          expect(() => buildEditedNetwork({ depthMultiplier }, edits)).not.toThrow();
        }
      }),
      { numRuns: 40, seed: 1512 }
    );
  });
});
