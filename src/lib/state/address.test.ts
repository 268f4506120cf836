import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultPlace } from '../place';
import { Address } from './address';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function openAddress() {
  const written: string[] = [];
  const address = new Address(async (query, { replace }) => {
    written.push(`${replace ? 'replace' : 'push'} ${query}`);
  });
  return { address, written };
}

const at = (name: string) => ({ ...defaultPlace, at: name });

test('a move is written after the task in which it happened', () => {
  const { address, written } = openAddress();
  address.move(at('Mixed_5b'), 'step');
  expect(written).toEqual([]);
  vi.advanceTimersByTime(0);
  expect(written).toEqual(['push at=Mixed_5b']);
});

test('of passing moves only the last one is written, once the reader has settled', () => {
  const { address, written } = openAddress();
  for (const name of ['Mixed_5b', 'Mixed_5c', 'Mixed_5d']) {
    address.move(at(name), 'passing');
    vi.advanceTimersByTime(100);
  }
  expect(written).toEqual([]);
  vi.runAllTimers();
  expect(written).toEqual(['replace at=Mixed_5d']);
});

test('moves that come together make one entry where one of them wants one', async () => {
  const { address, written } = openAddress();
  address.move(at('Mixed_5b'), 'step');
  address.move(at('Mixed_5c'), 'passing');
  await vi.runAllTimersAsync();
  address.move(at('Mixed_5d'), 'replace');
  await vi.runAllTimersAsync();
  expect(written).toEqual(['push at=Mixed_5c', 'replace at=Mixed_5d']);
});

test('a step that comes while the one before is being written waits for it', async () => {
  const written: string[] = [];
  const address = new Address(async (query) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    written.push(query);
  });
  address.move(at('Mixed_6b'), 'step');
  await vi.advanceTimersByTimeAsync(50);
  address.move(at('Mixed_6c'), 'step');
  await vi.advanceTimersByTimeAsync(40);
  expect(written).toEqual([]);
  await vi.runAllTimersAsync();
  expect(written).toEqual(['at=Mixed_6b', 'at=Mixed_6c']);
  address.move(at('Mixed_6d'), 'step');
  await vi.advanceTimersByTimeAsync(50);
  address.move(at('Mixed_6e'), 'step');
  await vi.advanceTimersByTimeAsync(0);
  address.drop();
  await vi.runAllTimersAsync();
  expect(written).toEqual(['at=Mixed_6b', 'at=Mixed_6c', 'at=Mixed_6d']);
});

test('what was not written when the reader left is never written', () => {
  const { address, written } = openAddress();
  address.move(at('Mixed_5b'), 'passing');
  address.drop();
  vi.runAllTimers();
  expect(written).toEqual([]);
});
