import { expect, it } from 'vitest';
import { filesOfFirst, listOf } from './__fixtures__/test-site';
import { parseOfflineList, sumBytes } from './offline-list';

const list = listOf(filesOfFirst, '1');

it('a list is read as it was written', () => {
  expect(parseOfflineList(JSON.stringify(list))).toEqual(list);
  expect(sumBytes(list.files)).toBe(Object.values(filesOfFirst).join('').length);
});

const [file] = list.files;
it.each([
  ['a page instead', '<!doctype html>'],
  ['another format', JSON.stringify({ ...list, format: 2 })],
  ['no files', JSON.stringify({ format: 1, version: '1' })],
  ['a path to another host', JSON.stringify({ ...list, files: [{ ...file, path: '//a.test/x' }] })],
  ['a path that leads up', JSON.stringify({ ...list, files: [{ ...file, path: 'a/../../x' }] })],
  ['a scheme', JSON.stringify({ ...list, files: [{ ...file, path: 'data:text/html,x' }] })],
  ['no hash', JSON.stringify({ ...list, files: [{ ...file, sha256: '1' }] })]
])('%s is no list', (_, text) => {
  expect(() => parseOfflineList(text)).toThrow('no-list');
});
