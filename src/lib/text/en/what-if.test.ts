import { describe, expect, it } from 'vitest';
import {
  buildEditedNetwork,
  listExperiments,
  measureExperiment,
  parseEdits,
  previewEdit,
  type EditKind
} from '../../what-ifs';
import { whatIf } from './what-if';

const network = buildEditedNetwork();

describe('what an experiment measures', () => {
  function sentence(id: string, kind: EditKind): string {
    const experiment = listExperiments(network, id).find(({ edit }) => edit.kind === kind)!;
    const effect = previewEdit(network, experiment.edit);
    return whatIf.experiment
      .measured(measureExperiment(experiment, network, effect)!)
      .map((part) => (typeof part === 'string' ? part : part.words))
      .join('');
  }

  it('stands beside the paper’s saving, which holds at equal channels', () => {
    expect(sentence('Mixed_5b/Branch_1/Conv2d_0b_5x5', 'to-3x3')).toBe(
      'With 48 channels in and 64 out, 94,080,000 multiply-adds become 79,027,200: −16% (−28% with as many channels in as out).'
    );
  });

  it('needs no condition where in and out are equal', () => {
    expect(sentence('Mixed_5b/Branch_2/Conv2d_0c_3x3', 'factorise')).toMatch(/: −33%\.$/);
  });

  it('of a reduction, compares with what stands there and with the other order', () => {
    const text = sentence('Mixed_6a', 'pool-first');
    expect(text).toMatch(/^Against what stands here now, /);
    expect(text).toMatch(/: \+43% \(−76% against the other order\)\.$/);
  });

  it('stands alone where kernels do not decide', () => {
    const bottleneck = 'Mixed_5b/Branch_1/Conv2d_0a_1x1';
    expect(sentence(bottleneck, 'no-bottleneck')).toMatch(/^Here, .*: \+\d+%\.$/);
  });
});

it('lists an edit by hand with its values', () => {
  const [edit] = parseEdits('set@Conv2d_1a_3x3:k5x5,s1,SAME,f4096') ?? [];
  expect(whatIf.inForce.edit(edit)).toBe(
    'Setting Conv2d_1a_3x3 by hand: kernel 5×5, stride 1, SAME, 4,096 filters'
  );
});

it('says how many edits are in force', () => {
  const edited = buildEditedNetwork({}, parseEdits('off@Mixed_5b/Branch_3'));
  expect(whatIf.state(edited)).toMatch(/^1 edit in force: [\d,]+ parameters, [\d,]+ multiply/);
  expect(whatIf.state(network)).toMatch(/^0 edits in force: /);
});

it('says what a field by hand takes', () => {
  const { problem } = whatIf.byHand;
  expect(problem('kernelHeight', 31)).toBe('Kernel height must be a whole number from 1 to 31.');
  expect(problem('filters', 4096)).toBe('Filters must be a whole number from 1 to 4,096.');
});
