import { describe, expect, it } from 'vitest';
import { slimConventions, type OwnWeights, type StoredKernel } from '../weights';
import { nameForTorch } from './__fixtures__/name-for-torch';
import { seedWeights, smallNetworkOf } from './__fixtures__/seeded-weights';
import { writeSafetensors } from './__fixtures__/write-safetensors';
import { openOwnSet } from './own-set';

const { signal } = new AbortController();
const network = smallNetworkOf({ numClasses: 5 });
const endPoints = network.endPoints.map(({ name }) => name);
const quiet = { signal, onbytes: () => undefined, deferWrite: () => undefined };

const seeded = seedWeights();
const isOfHead = (name: string) => /AuxLogits/.test(name);

/** A file whose every slice that is read is noted. */
function watch(tensors = nameForTorch(seeded)) {
  const file = new File([writeSafetensors(tensors)], 'inception.safetensors');
  const reads: number[] = [];
  const slice = file.slice.bind(file);
  file.slice = (start = 0, end = file.size) => {
    reads.push(end - start);
    return slice(start, end);
  };
  return { file, reads };
}

function own(file: File, change: Partial<OwnWeights> = {}): OwnWeights {
  const conventions = { ...slimConventions, gamma: true };
  return { id: '1', copy: 0, files: [file], conventions, ...change };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function valuesOf(held: Float32Array | StoredKernel | undefined): Float32Array | undefined {
  if (held === undefined || held instanceof Float32Array) return held;
  const values = new Float32Array(held.length);
  held.decode(values, null);
  return values;
}

describe('a reader’s own file as a set', () => {
  it('has every end point, the heads of the file among them', async () => {
    const set = await openOwnSet(own(watch().file), smallNetworkOf);
    expect(await set.readConventions()).toMatchObject({
      gamma: true,
      classes: 5,
      trainedHeads: ['AuxLogits', 'Logits']
    });
    const covered = await set.cover({ network, endPoints }, signal);
    const withWeights = endPoints.filter((name) =>
      network.ops.some((op) => op.endPoint === name && op.weights.length > 0)
    );
    expect([...covered.keys()]).toEqual(withWeights);
    expect([...covered.values()].every(({ isTrained }) => isTrained)).toBe(true);
  });

  it('reads the tensors of the op that is wanted, and no others', async () => {
    const { file, reads } = watch();
    const set = await openOwnSet(own(file), smallNetworkOf);
    const module = (await set.cover({ network, endPoints }, signal)).get('Mixed_5b')!;
    const told: number[] = [];
    reads.length = 0;
    const read = await module.fetch({ ...quiet, onbytes: (bytes) => told.push(bytes) });
    expect(reads).toEqual([]);
    const ops = network.ops.filter(({ endPoint, kind }) => {
      return endPoint === 'Mixed_5b' && kind === 'conv';
    });
    for (const op of ops) {
      reads.length = 0;
      const values = await read(op);
      const wanted = seeded.filter((tensor) => tensor.op.scope === op.scope);
      expect(sum(reads)).toBe(4 * sum(wanted.map((tensor) => tensor.values.length)));
      for (const { name, values: expected } of wanted) {
        expect(valuesOf(values.get(name))).toEqual(expected);
      }
    }
    expect(told.at(-1)).toBe(module.sizeBytes);
  });

  it('leaves a gamma unread where its reader says so', async () => {
    const without = { conventions: { ...slimConventions, gamma: false } };
    const set = await openOwnSet(own(watch().file, without), smallNetworkOf);
    expect(await set.readConventions()).toMatchObject({ gamma: false });
    const first = (await set.cover({ network, endPoints }, signal)).get('Conv2d_1a_3x3')!;
    const read = await first.fetch(quiet);
    const op = network.ops.find(({ endPoint }) => endPoint === 'Conv2d_1a_3x3')!;
    expect([...(await read(op)).keys()]).toEqual(op.weights.map(({ name }) => name));
  });

  it('leaves out a head that the file lacks', async () => {
    const tensors = nameForTorch(seeded).filter(({ name }) => !isOfHead(name));
    const set = await openOwnSet(own(watch(tensors).file), smallNetworkOf);
    const covered = await set.cover({ network, endPoints }, signal);
    expect(covered.has('AuxLogits')).toBe(false);
    expect(covered.has('Logits')).toBe(true);
  });

  it('leaves out heads for another number of classes', async () => {
    const set = await openOwnSet(own(watch().file), smallNetworkOf);
    const covered = await set.cover(
      { network: smallNetworkOf({ numClasses: 7 }), endPoints },
      signal
    );
    expect(covered.has('AuxLogits')).toBe(false);
    expect(covered.has('Logits')).toBe(false);
    expect(covered.has('Mixed_7c')).toBe(true);
  });

  it('refuses a trunk of other widths, naming the tensor', async () => {
    const set = await openOwnSet(own(watch().file), smallNetworkOf);
    const wide = smallNetworkOf({ numClasses: 5, ...{ depthMultiplier: 0.2 } });
    await expect(set.cover({ network: wide, endPoints }, signal)).rejects.toMatchObject({
      fault: { kind: 'wrong-shape', tensor: 'InceptionV3/Conv2d_1a_3x3/weights' }
    });
  });

  it('says so where the file has changed since it was chosen', async () => {
    const changed = new File(['{}'], 'inception.safetensors');
    await expect(openOwnSet(own(changed), smallNetworkOf)).rejects.toMatchObject({
      fault: { kind: 'unreadable-file', file: 'inception.safetensors' }
    });
  });
});
