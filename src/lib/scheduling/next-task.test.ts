import { describe, expect, it } from 'vitest';
import { nextTask, runInTasks } from './next-task';

/** What is heard of a message that waits. */
function postMessage(heard: string[]): () => void {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => heard.push('message');
  port1.postMessage(null);
  return () => port1.close();
}

describe('nextTask', () => {
  it('lets messages that wait be heard first', async () => {
    const heard: string[] = [];
    const close = postMessage(heard);
    await nextTask();
    heard.push('after');
    close();
    expect(heard).toEqual(['message', 'after']);
  });
});

describe('runInTasks', () => {
  it('lets messages be heard between the steps, and returns what the generator returns', async () => {
    const heard: string[] = [];
    const close = postMessage(heard);
    const steps = (function* () {
      heard.push('one');
      yield;
      heard.push('two');
      return 7;
    })();
    expect(await runInTasks(steps, new AbortController().signal)).toBe(7);
    close();
    expect(heard).toEqual(['one', 'message', 'two']);
  });

  it('takes no further step once aborted', async () => {
    const controller = new AbortController();
    let steps = 0;
    const endless = (function* () {
      for (;;) {
        if (++steps === 3) controller.abort();
        yield;
      }
    })();
    expect(await runInTasks(endless, controller.signal)).toBeNull();
    expect(steps).toBe(3);
  });
});
