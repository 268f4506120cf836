import { expect, test } from 'vitest';
import { english } from '$lib/text/en';
import { altOf, titleOf } from './photo-words';

test('a picture of the camera is called so, and not by the name of its file', () => {
  const source = { kind: 'own', name: 'camera.bmp', file: new File([], ''), serial: 1 } as const;
  for (const camera of ['still', 'frame'] as const) {
    const taken = { ...source, camera };
    expect(titleOf(taken, english.page)).toBe('Camera picture');
    expect(altOf(taken, english.page)).not.toContain('camera.bmp');
  }
  expect(titleOf({ ...source, name: 'me.jpg' }, english.page)).toBe('me.jpg');
});
