import { afterEach, expect, test, vi } from 'vitest';
import { tryWindows } from './try-windows';

afterEach(() => void vi.unstubAllGlobals());

test('where channels carry, the other end hears', async () => {
  expect(await tryWindows()).toBe('heard');
});

test('where they carry nothing, it says so in time', async () => {
  class Mute {
    postMessage() {}
    close() {}
  }
  vi.stubGlobal('BroadcastChannel', Mute);
  expect(await tryWindows(20)).toBe('unheard');
});

test('a browser without channels is told apart', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  expect(await tryWindows()).toBe('unsupported');
});
