import { expect, it } from 'vitest';
import {
  buildEditedNetwork,
  listExperiments,
  listNew,
  listReplaced,
  measureExperiment,
  previewEdit,
  type EditKind
} from '.';

const network = buildEditedNetwork();
function measure(id: string, kind: EditKind) {
  const experiment = listExperiments(network, id).find(({ edit }) => edit.kind === kind);
  if (experiment === undefined) throw new Error(`${kind} is not on offer at ${id}`);
  const effect = previewEdit(network, experiment.edit);
  return { effect, measured: measureExperiment(experiment, network, effect) };
}

it('sets the op’s own saving beside the paper’s, which holds at equal channels', () => {
  const { measured, effect } = measure('Mixed_5b/Branch_1/Conv2d_0b_5x5', 'to-3x3');
  expect(measured).toEqual({
    multiplyAdds: { before: 94_080_000, after: 79_027_200 },
    against: { kind: 'equal-channels', share: 0.72, channels: { in: 48, out: 64 } }
  });
  expect(listReplaced(network, effect).map(({ kernel }) => kernel)).toEqual([[5, 5]]);
  expect(listNew(effect).map(({ kernel }) => kernel)).toEqual([
    [3, 3],
    [3, 3]
  ]);
});

it('compares a reduction with the other order', () => {
  expect(measure('Mixed_6a', 'pool-first').measured?.against).toEqual({
    kind: 'other-order',
    share: 289 / 1225
  });
});

it('has nothing beside it where kernels do not decide', () => {
  expect(measure('Mixed_5b/Branch_1/Conv2d_0a_1x1', 'no-bottleneck').measured).toMatchObject({
    against: null
  });
});

it('has nothing to measure for a branch that only pools', () => {
  expect(measure('Mixed_6a/Branch_2/MaxPool_1a_3x3', 'off').measured).toBeNull();
});
