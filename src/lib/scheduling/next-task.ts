/**
 * Settles in a task of its own, so that messages, input and frames come in between: awaiting anything that is settled
 * already stays within the task. By a message, since timers wait for 4 ms once they follow each other.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Takes each step of `steps` in a task of its own. Returns what the generator returns; null once aborted, after which no
 * further step is taken.
 */
export async function runInTasks<Result>(
  steps: Generator<void, Result>,
  signal: AbortSignal
): Promise<Result | null> {
  while (!signal.aborted) {
    const step = steps.next();
    await nextTask();
    if (step.done) return signal.aborted ? null : step.value;
  }
  return null;
}
