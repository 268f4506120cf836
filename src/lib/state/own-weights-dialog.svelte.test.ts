import { expect, test, vi } from 'vitest';
import { goodFile, openOwnWeights } from './__fixtures__/open-own-weights.svelte';

/** No file can be read before the answer is called. */
function holdReads(): () => void {
  const { arrayBuffer } = Blob.prototype;
  let letGo = () => {};
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const held = vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementation(async function (
    this: Blob
  ) {
    await released;
    return arrayBuffer.call(this);
  });
  return () => {
    held.mockRestore();
    letGo();
  };
}

test('closing the dialog ends the check that it shows, and what had not begun yet', async () => {
  const { door, explorer } = await openOwnWeights();
  const unfetched = door.openFiles([goodFile()]);
  door.close();
  await unfetched;
  expect(door.desk?.opening).toEqual({ status: 'idle' });
  door.show();
  const checking = door.desk?.openFiles([goodFile()]);
  expect(door.desk?.opening.status).toBe('checking');
  door.close();
  expect(door.desk?.opening).toEqual({ status: 'idle' });
  await checking;
  expect(door.held).toBeNull();
  expect(explorer.place.weights).toBe('bundled');
});

test('closing the dialog leaves a refusal to be read, and goes on with what an address asks for', async () => {
  const { door, caches, leave } = await openOwnWeights();
  await door.openFiles([new File(['<!doctype html>'], 'model.safetensors')]);
  door.close();
  expect(door.desk?.opening.status).toBe('failed');
  await door.openFiles([goodFile()]);
  await door.desk?.keep();
  leave();
  const letGo = holdReads();
  const next = await openOwnWeights({ caches, query: { weights: 'own' }, isWaiting: false });
  await vi.waitFor(() => expect(next.door.desk?.opening.status).toBe('checking'));
  next.door.show();
  next.door.close();
  letGo();
  await vi.waitFor(() => expect(next.door.held).not.toBeNull());
});

test('a file that a run could not read any more is lost, until it is chosen again or a run reads it', async () => {
  const { door, explorer } = await openOwnWeights();
  await door.openFiles([goodFile()]);
  const failed = (file: string) =>
    ({
      status: 'failed',
      fault: { kind: 'weights-failed', fault: { kind: 'unreadable-file', file } }
    }) as const;
  const done = { status: 'done', summary: { durationMs: 1, isUntrained: false } } as const;
  door.noteRun({ status: 'failed', fault: { kind: 'context-lost' } });
  door.noteRun(failed('another.safetensors'));
  expect(door.isLost).toBe(false);
  door.noteRun(failed('inception.safetensors'));
  expect(door.isLost).toBe(true);
  door.desk?.choose({ epsilon: 1e-5 });
  explorer.set({ weights: 'bundled' });
  door.noteRun(done);
  expect(door.isLost).toBe(true);
  explorer.set({ weights: 'own' });
  door.noteRun(done);
  expect(door.isLost).toBe(false);
  door.noteRun(failed('inception.safetensors'));
  await door.openFiles([goodFile()]);
  expect(door.isLost).toBe(false);
});

test('the dialog of one tab offers to keep a file anew that another tab has removed', async () => {
  const { door, caches } = await openOwnWeights();
  await door.openFiles([goodFile()]);
  await door.desk?.keep();
  const other = await openOwnWeights({ caches, query: { weights: 'own' } });
  expect(other.door.desk).toMatchObject({ isHeldKept: true });
  await door.desk?.removeKept();
  other.door.show();
  await vi.waitFor(() => expect(other.door.desk).toMatchObject({ isHeldKept: false, kept: null }));
  await other.door.desk?.keep();
  expect(other.door.desk).toMatchObject({ isHeldKept: true });
  door.show();
  await vi.waitFor(() => expect(door.desk?.kept?.name).toBe('inception.safetensors'));
  expect(door.desk?.isHeldKept).toBe(false);
});
