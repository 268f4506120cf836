import { expect, test } from 'vitest';
import { Pauses } from './pauses';

test('lets messages be heard after a stretch of work, not after every piece of it', async () => {
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
