import { expect, it } from 'vitest';
import { buildEditedNetwork, compareNetworks, parseEdits } from '$lib/what-ifs';
import { listComparisonRows } from './comparison-rows';

const words = {
  replaced: { title: 'Replaced', note: '' },
  whole: { title: 'Whole', note: '' }
};

it('for a hall the module comes first, with its costs alone', () => {
  const original = buildEditedNetwork({}, []);
  const edits = parseEdits('no-bottleneck@Mixed_5b/Branch_1/Conv2d_0a_1x1');
  const comparison = compareNetworks(original, buildEditedNetwork({}, edits));
  const compared = { comparison, subject: 'Mixed_5b', hasEdits: true, words };
  const brief = listComparisonRows({ ...compared, isBrief: true });
  expect(brief.map(({ title }) => title)).toEqual(['Mixed_5b', 'Whole']);
  expect(brief[0].comparison).toEqual({
    original: { params: 256_368, multiplyAdds: 312_345_600, receptiveField: null, outShape: null },
    edited: { params: 477_408, multiplyAdds: 583_296_000, receptiveField: null, outShape: null }
  });
  const full = listComparisonRows({ ...compared, isBrief: false });
  expect(full.map(({ title }) => title)).toEqual(['Replaced', 'Mixed_5b', 'Whole']);
  expect(full[1].comparison.edited?.outShape).not.toBeNull();
});
