import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BackendChoice, RunRequest } from '../inference/engine';
import type { ImagePixels } from '../pixels';
import { Explorer } from './explorer.svelte';
import type { InferenceRun } from './inference-run.svelte';
import { PhotoState } from './photo.svelte';
import { defaultPlace } from './place';
import { formatPlace } from './place-text';
import { Workbench } from './workbench.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pixelsOf = (width: number, height: number): ImagePixels => ({
  width,
  height,
  data: new Uint8ClampedArray(4)
});

class RecordingRun {
  readonly requests: RunRequest[] = [];
  readonly choices: BackendChoice[] = [];
  readonly refusals: string[] = [];
  status = { status: 'idle' };

  async start(request: RunRequest) {
    this.requests.push(request);
    this.status = { status: 'done' };
  }

  refuse(message: string) {
    this.status = { status: 'failed' };
    this.refusals.push(message);
  }

  forget() {
    this.status = { status: 'idle' };
  }

  async chooseBackend(choice: BackendChoice) {
    this.choices.push(choice);
  }
}

function openWorkbench() {
  const addresses: string[] = [];
  const run = new RecordingRun();
  const photo = new PhotoState({
    decodePhoto: async (_file, _name, { width, height }) => pixelsOf(width, height),
    fetchSample: async () => new Blob(['x']),
    toPreviewUrl: () => 'data:,'
  });
  const explorer = new Explorer({
    navigate: (place) => addresses.push(formatPlace(place))
  });
  const workbench = new Workbench({ explorer, photo, run: run as unknown as InferenceRun });
  return { workbench, explorer, photo, run, addresses };
}

test('Run without a chosen photo runs the cat and puts it in the address', async () => {
  const { workbench, run, addresses } = openWorkbench();
  await workbench.runPhoto();
  expect(run.requests).toHaveLength(1);
  expect(run.requests[0]).toMatchObject({ weightSet: 'bundled', image: pixelsOf(299, 299) });
  expect(addresses).toEqual(['photo=cat']);
});

test('a link that names a photo runs it once, also when the place changes later', async () => {
  const { workbench, run } = openWorkbench();
  await workbench.adopt({ ...defaultPlace, photo: 'rocket', backend: 'wasm' }, []);
  await workbench.adopt({ ...defaultPlace, photo: 'rocket', backend: 'wasm', at: 'Mixed_6b' }, []);
  expect(run.requests).toHaveLength(1);
  expect(run.choices[0]).toBe('wasm');
});

test('a link without a photo runs nothing', async () => {
  const { workbench, run } = openWorkbench();
  await workbench.adopt({ ...defaultPlace, at: 'Mixed_6b' }, ['a note']);
  expect(run.requests).toHaveLength(0);
  expect(workbench.explorer.notes).toEqual(['a note']);
});

test('other weights run the same photo again, but start nothing by themselves', async () => {
  const { workbench, run } = openWorkbench();
  await workbench.chooseWeights('untrained');
  expect(run.requests).toHaveLength(0);
  await workbench.runPhoto();
  await workbench.chooseWeights('bundled');
  expect(run.requests.map((request) => request.weightSet)).toEqual(['untrained', 'bundled']);
});

test('a photo that another choice overtook, or that failed, runs nothing', async () => {
  const { workbench, photo, run } = openWorkbench();
  const overtaken = workbench.runPhoto();
  await photo.choose('rocket', workbench.inputSize);
  await workbench.usePhoto();
  await overtaken;
  expect(run.requests).toHaveLength(1);

  const followed = workbench.adopt({ ...defaultPlace, photo: 'coffee' }, []);
  await photo.openFiles([], workbench.inputSize);
  await followed;
  expect(run.requests).toHaveLength(1);
});

test('another input size runs the photo again at that size, once the reader has settled on it', async () => {
  const { workbench, run } = openWorkbench();
  await workbench.runPhoto();
  workbench.configure({ inputHeight: 200 });
  workbench.configure({ inputHeight: 150, inputWidth: 160 });
  expect(run.status.status).toBe('idle');
  await vi.runAllTimersAsync();
  expect(run.requests).toHaveLength(2);
  expect(run.requests[1]).toMatchObject({
    image: pixelsOf(160, 150),
    config: { inputHeight: 150, inputWidth: 160 }
  });
});

test('a size that no network has changes nothing that is shown', async () => {
  const { workbench, explorer, run } = openWorkbench();
  await workbench.runPhoto();
  const { network } = explorer;
  workbench.configure({ inputHeight: 20 });
  await vi.runAllTimersAsync();
  expect(explorer.network).toBe(network);
  expect(explorer.fault?.fault.smallestInput).toBe(107);
  expect(run.requests).toHaveLength(1);
  workbench.returnToLastGood();
  expect(explorer.fault).toBeNull();
  expect(explorer.place.config.inputHeight).toBe(299);
});

test('a what-if that the weights fit is part of what runs', async () => {
  const { workbench, run } = openWorkbench();
  await workbench.runPhoto();
  const edits = [{ kind: 'off', at: 'Mixed_7c/Branch_3' }] as const;
  workbench.setEdits(edits);
  await vi.runAllTimersAsync();
  expect(run.refusals).toEqual([]);
  expect(run.requests.map((request) => request.edits)).toEqual([[], edits]);
});

test('without trained weights of the right shape nothing runs, and the reader is told why', async () => {
  const { workbench, run } = openWorkbench();
  await workbench.runPhoto();
  workbench.configure({ depthMultiplier: 0.5 });
  await vi.runAllTimersAsync();
  expect(run.requests).toHaveLength(1);
  expect(run.refusals[0]).toContain('No trained weights fit');
  await workbench.chooseWeights('untrained');
  expect(run.requests[1]).toMatchObject({
    weightSet: 'untrained',
    config: { depthMultiplier: 0.5 }
  });
});
