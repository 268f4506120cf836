import { describe, expect, it } from 'vitest';
import { nextTask, Pauses, waitFor } from './waiting';

const never = new Promise<number>(() => undefined);

describe('waitFor', () => {
  it('passes on what comes in time', async () => {
    const { signal } = new AbortController();
    await expect(waitFor(Promise.resolve(7), { signal, limitMs: 1000 })).resolves.toBe(7);
  });

  it('gives up on a read that never settles, saying what to do', async () => {
    const { signal } = new AbortController();
    const waiting = waitFor(never, { signal, limitMs: 1 });
    await expect(waiting).rejects.toMatchObject({ fault: 'no-answer', isDeviceLoss: true });
    await expect(waiting).rejects.toThrow(/Run the photo again/);
  });

  it('rejects with the reason of an abort, before or during the wait', async () => {
    const controller = new AbortController();
    const reason = new Error('The context was lost.');
    const waiting = waitFor(never, { signal: controller.signal, limitMs: 1000 });
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(waitFor(never, { signal: controller.signal, limitMs: 1000 })).rejects.toBe(reason);
  });
});

describe('nextTask', () => {
  it('lets messages that wait be heard first', async () => {
    const heard: string[] = [];
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => heard.push('message');
    port1.postMessage(null);
    await nextTask();
    heard.push('after');
    port1.close();
    expect(heard).toEqual(['message', 'after']);
  });
});

describe('Pauses', () => {
  it('lets messages be heard after a stretch of work, not after every piece of it', async () => {
    let timeMs = 0;
    const pauses = new Pauses(() => timeMs);
    const heard: string[] = [];
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => heard.push('message');
    port1.postMessage(null);
    for (const workMs of [10, 10, 15, 10]) {
      timeMs += workMs;
      await pauses.pauseIfDue();
      heard.push(`at ${timeMs}`);
    }
    port1.close();
    expect(heard).toEqual(['at 10', 'at 20', 'message', 'at 35', 'at 45']);
  });
});
