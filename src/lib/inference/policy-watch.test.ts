import { expect, it } from 'vitest';
import { watchPolicy } from './policy-watch';

const violate = (target: EventTarget) => target.dispatchEvent(new Event('securitypolicyviolation'));

it('a violation that is told of right after the failure counts', async () => {
  const target = new EventTarget();
  const watch = watchPolicy(target);
  const answer = watch.hasForbidden();
  violate(target);
  expect(await answer).toBe(true);
});

it('nothing has been forbidden before anything is, nor where it is no longer watched', async () => {
  const target = new EventTarget();
  const watch = watchPolicy(target);
  expect(await watch.hasForbidden()).toBe(false);
  watch.stop();
  violate(target);
  expect(await watch.hasForbidden()).toBe(false);
});

it('where there are no policies, none forbids', async () => {
  const watch = watchPolicy({});
  expect(await watch.hasForbidden()).toBe(false);
  watch.stop();
});
