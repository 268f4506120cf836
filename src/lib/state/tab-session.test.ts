import { expect, test } from 'vitest';
import { isSession, speakerChannel } from '../lectures';
import { answerClaim, claimSession } from './tab-session';

/** What a tab keeps; a duplicate begins with a copy of it. */
function createTab(kept: Iterable<[string, string]> = []) {
  const items = new Map(kept);
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value)
  };
  return { storage: () => storage, duplicate: () => createTab(items) };
}

/** As the page that holds a lecture does. */
function hold(session: string, page: string) {
  const channel = new BroadcastChannel(speakerChannel(session));
  channel.onmessage = ({ data }) => answerClaim(channel, data, page);
  return () => channel.close();
}

test('a tab keeps its session over a reload', async () => {
  const tab = createTab();
  const session = await claimSession(tab.storage, 'first0');
  expect(isSession(session)).toBe(true);
  expect(await claimSession(tab.storage, 'second')).toBe(session);
});

test('a duplicated tab is given its own, and keeps that; the first keeps what it has', async () => {
  const tab = createTab();
  const session = await claimSession(tab.storage, 'first0');
  const letGo = hold(session, 'first0');
  const duplicate = tab.duplicate();
  const other = await claimSession(duplicate.storage, 'second');
  expect(isSession(other)).toBe(true);
  expect(other).not.toBe(session);
  expect(await claimSession(duplicate.storage, 'second')).toBe(other);
  letGo();
  expect(await claimSession(tab.storage, 'third0')).toBe(session);
});

test('the page that has it may ask again, as when it enters another lecture', async () => {
  const tab = createTab();
  const session = await claimSession(tab.storage, 'first0');
  const letGo = hold(session, 'first0');
  expect(await claimSession(tab.storage, 'first0')).toBe(session);
  letGo();
});

test('of two that ask at the same time, one keeps it', async () => {
  const tab = createTab();
  const session = await claimSession(tab.storage, 'first0');
  const copies = [tab.duplicate(), tab.duplicate()];
  const claimed = await Promise.all(
    copies.map(({ storage }, index) => claimSession(storage, `page0${index}`))
  );
  expect(claimed.filter((name) => name === session)).toHaveLength(1);
  expect(new Set(claimed).size).toBe(2);
});

test('where nothing is kept, a name lasts as long as the page', async () => {
  const storage = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  expect(isSession(await claimSession(storage))).toBe(true);
});
