import { expect, it } from 'vitest';
import { buildEditedNetwork, listExperiments, previewEdit, type EditKind } from '$lib/what-ifs';
import { listNew, listReplaced, measureExperiment } from './measured-text';

const network = buildEditedNetwork();
function measure(id: string, kind: EditKind) {
  const experiment = listExperiments(network, id).find(({ edit }) => edit.kind === kind);
  if (experiment === undefined) throw new Error(`${kind} is not on offer at ${id}`);
  const effect = previewEdit(network, experiment.edit);
  return { effect, measured: measureExperiment(experiment, network, effect) };
}

it('gives the op’s own saving beside the paper’s, which holds at equal channels', () => {
  const { measured, effect } = measure('Mixed_5b/Branch_1/Conv2d_0b_5x5', 'to-3x3');
  expect(measured).toEqual({
    text: 'With 48 channels in and 64 out, 94,080,000 multiply-adds become 79,027,200',
    change: '−16\u00a0%',
    condition: ' (−28\u00a0% if all had as many)'
  });
  expect(listReplaced(network, effect).map(({ kernel }) => kernel)).toEqual([[5, 5]]);
  expect(listNew(effect).map(({ kernel }) => kernel)).toEqual([
    [3, 3],
    [3, 3]
  ]);
});

it('needs no condition where in and out are equal', () => {
  const { measured } = measure('Mixed_5b/Branch_2/Conv2d_0c_3x3', 'factorise');
  expect(measured).toMatchObject({ change: '−33\u00a0%', condition: '' });
});

it('compares a reduction with what stands there and with the other order', () => {
  const { measured } = measure('Mixed_6a', 'pool-first');
  expect(measured?.condition).toBe(' (−76\u00a0% against the other order)');
  expect(measured?.change).toBe('+43\u00a0%');
});

it('has nothing to measure for a branch that only pools', () => {
  expect(measure('Mixed_6a/Branch_2/MaxPool_1a_3x3', 'off').measured).toBeNull();
});
