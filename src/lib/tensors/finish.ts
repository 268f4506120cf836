/** Takes all steps of a calculation at once, for where it is short or nothing waits for the thread. */
export function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
