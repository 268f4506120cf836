import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { isOfLecture, SiteUpdate } from './site-update.svelte';

class TestWorker extends EventTarget {
  state = 'installed';
  readonly messages: unknown[] = [];
  postMessage(message: unknown) {
    this.messages.push(message);
  }
}

class TestRegistration extends EventTarget {
  active: TestWorker | null = new TestWorker();
  installing: TestWorker | null = null;
  waiting: TestWorker | null = null;

  /** A newer version is fetched, and waits. */
  receive() {
    const worker = (this.installing = new TestWorker());
    this.dispatchEvent(new Event('updatefound'));
    [this.installing, this.waiting] = [null, worker];
    worker.dispatchEvent(new Event('statechange'));
  }
}

class TestContainer extends EventTarget {
  readonly registration = new TestRegistration();
  readonly ready = Promise.resolve(this.registration);
  register = async () => this.registration;
}

function setUp(isPresenting = () => false) {
  const container = new TestContainer();
  const reload = vi.fn();
  const update = new SiteUpdate({
    workers: container as unknown as ServiceWorkerContainer,
    scriptUrl: '/service-worker.js',
    version: '1',
    listUrls: () => ['https://lecture.test/'],
    reload,
    isPresenting
  });
  return { container, reload, update };
}

test('the page says who it is, and waits for its reader before it is loaded anew', async () => {
  const { container, reload, update } = setUp();
  await update.start();
  expect(container.registration.active?.messages).toEqual([
    { kind: 'page', version: '1', urls: ['https://lecture.test/'] }
  ]);
  expect(update.isThere).toBe(false);
  container.registration.receive();
  expect(update.isThere).toBe(true);

  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).not.toHaveBeenCalled();
  update.accept();
  expect(container.registration.waiting?.messages).toEqual([{ kind: 'take-over' }]);
  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
});

test('what another page has asked for already is only loaded', async () => {
  const { container, reload, update } = setUp();
  await update.start();
  container.registration.receive();
  const { waiting } = container.registration;
  if (waiting !== null) waiting.state = 'activated';
  update.accept();
  expect(reload).toHaveBeenCalledOnce();
  expect(waiting?.messages).toEqual([]);
});

test('a newer version that waited before the page was opened is told of, until it is dismissed', async () => {
  const { container, update } = setUp();
  container.registration.waiting = new TestWorker();
  await update.start();
  expect(update.isThere).toBe(true);
  update.dismiss();
  expect(update.isThere).toBe(false);
});

test('while a lecture is presented nothing is said of it, and afterwards it is', async () => {
  let isPresenting = $state(true);
  const { container, update } = setUp(() => isPresenting);
  await update.start();
  container.registration.receive();
  const told: boolean[] = [];
  const stop = $effect.root(() => {
    $effect(() => void told.push(update.isThere));
  });
  flushSync();
  isPresenting = false;
  flushSync();
  expect(told).toEqual([false, true]);
  stop();
});

test.each([
  ['?lecture=ten-minutes&step=2', '/(explorer)', true],
  ['?session=abcdef12', '/[[language=language]]/speaker', true],
  ['?panel=lectures', '/(explorer)', false],
  ['', null, false]
])('the page at “%s” of %s is a lecture’s: %s', (search, id, expected) => {
  const url = new URL(search, 'https://lecture.test/');
  expect(isOfLecture({ url, route: { id } })).toBe(expected);
});

test('the first service worker of all is no newer version', async () => {
  const { container, update } = setUp();
  container.registration.active = null;
  const started = update.start();
  container.registration.receive();
  await started;
  expect(update.isThere).toBe(false);
});

test('asked for its version, a page answers', async () => {
  const { container, update } = setUp();
  await update.start();
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
  const question = new MessageEvent('message', { data: { kind: 'which-version' }, ports: [port2] });
  container.dispatchEvent(question);
  expect(await answer).toBe('1');
  port1.close();
});

test('without service workers, and where they are refused, the page goes on', async () => {
  const { container, update } = setUp();
  container.register = () => Promise.reject(new DOMException('Private', 'SecurityError'));
  await update.start();
  expect(update.isThere).toBe(false);
});
