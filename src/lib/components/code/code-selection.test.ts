import { describe, expect, it } from 'vitest';
import { generateCode } from '$lib/code';
import { buildEditedNetwork } from '$lib/what-ifs';
import {
  chunkLines,
  findCodeSelection,
  isSelectedLine,
  listStops,
  nextStop,
  targetOfLine
} from './code-selection';

const network = buildEditedNetwork();
const { lines } = generateCode(network, 'pytorch', { kind: 'network' });
const opScope = 'InceptionV3/Mixed_6b/Branch_1/Conv2d_0b_1x7';

describe('the selection in code', () => {
  it('of an op is that op, in its module', () => {
    const selection = findCodeSelection(network, opScope);
    expect(selection).toMatchObject({ endPoint: 'Mixed_6b', partName: 'Mixed_6b', isStem: false });
    expect([...selection.scopes]).toEqual([opScope]);
    expect(selection.partScopes).toHaveLength(12);
  });

  it('of an end point is all its ops', () => {
    const { scopes, partName } = findCodeSelection(network, 'Logits');
    expect(partName).toBe('Logits');
    expect([...scopes]).toEqual([
      'InceptionV3/Logits/Conv2d_1c_1x1',
      'InceptionV3/Logits/SpatialSqueeze'
    ]);
  });

  it.each([null, 'input', 'Mixed_9z'])('of %s is nothing', (selected) => {
    expect(findCodeSelection(network, selected).endPoint).toBeNull();
  });

  it('marks the line that makes the op and the line that runs it, not the whole module', () => {
    const { scopes } = findCodeSelection(network, opScope);
    const marked = lines
      .filter((line) => isSelectedLine(line, scopes))
      .map(({ text }) => text.trim());
    expect(marked).toEqual([
      'self.branch7x7_2 = BasicConv2d(128, 128, kernel_size=(1, 7), padding=(0, 3))',
      'branch_1 = self.branch7x7_2(branch_1)'
    ]);
  });
});

describe('lines', () => {
  const lineOf = (text: string) => lines.find((line) => line.text.includes(text))!;

  it('lead to their op, or to the module where they make all of it', () => {
    expect(targetOfLine(network, lineOf('branch_1 = self.branch7x7_1'))).toMatch(
      /Branch_1\/Conv2d_0a_1x1$/
    );
    expect(targetOfLine(network, lineOf('self.Mixed_6b = Mixed_6b()'))).toBe('Mixed_6b');
  });

  it('are travelled from stop to stop, and not past the ends', () => {
    const stops = listStops(lines);
    expect(nextStop(stops, stops[0], 'ArrowDown')).toBe(stops[1]);
    expect(nextStop(stops, stops[1], 'ArrowUp')).toBe(stops[0]);
    expect(nextStop(stops, stops[0], 'ArrowUp')).toBe(stops[0]);
    expect(nextStop(stops, stops[0], 'End')).toBe(stops[stops.length - 1]);
    expect(nextStop(stops, stops[0], 'a')).toBeUndefined();
  });

  it('come in chunks that leave none out', () => {
    expect(chunkLines(lines).flat()).toEqual(lines);
  });
});
