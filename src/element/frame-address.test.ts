import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  figureAddress,
  frameAddress,
  readPoster,
  readSite,
  type ReadAttribute
} from './frame-address';

const site = 'https://site.example/base/';
const of =
  (attributes: Readonly<Record<string, string>>): ReadAttribute =>
  (name) =>
    attributes[name] ?? null;
const quiet = { startsByItself: false };

it('attributes become the address of an embed, and go before those of `place`', () => {
  const attributes = of({
    name: 'Mixed_6b',
    photo: 'cat',
    channel: '7',
    place: 'photo=rocket&scale=log'
  });
  expect(frameAddress(attributes, site, quiet)).toBe(
    `${site}embed/Mixed_6b?photo=cat&scale=log&channel=7`
  );
  expect(frameAddress(of({ name: 'Logits', language: 'zh' }), site, { startsByItself: true })).toBe(
    `${site}zh/embed/Logits?run=auto`
  );
});

it('without a name or a site nothing is framed', () => {
  expect(frameAddress(of({}), site, quiet)).toBeNull();
  expect(frameAddress(of({ name: 'Mixed_6b' }), null, quiet)).toBeNull();
});

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:https://a.example/1',
  'file:///etc/passwd',
  'https://'
])('a site at %s is none', (text) =>
  expect(readSite(text, 'https://host.example/page')).toBeNull()
);

it('a poster is a picture of the web or of the page itself', () => {
  const read = (text: string) => readPoster(text, 'https://host.example/a/');
  expect(read('b.png')).toBe('https://host.example/a/b.png');
  expect(read('data:image/gif;base64,R0')).toBe('data:image/gif;base64,R0');
  expect([read('javascript:alert(1)'), read('https://')]).toEqual([null, null]);
});

it('a site is read from where the page is, without query and fragment', () => {
  expect(readSite('../scope?x#y', 'https://host.example/a/b')).toBe('https://host.example/scope/');
  expect(readSite('https://site.example', 'https://host.example/')).toBe('https://site.example/');
});

it('whatever the attributes hold, the frame stays below the site’s embeds', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '"><script>alert(1)</script>',
      '//elsewhere.example',
      '../..',
      'javascript:alert(1)'
    )
  );
  const attributes = fc.dictionary(
    fc.constantFrom('at', 'photo', 'channel', 'edit', 'theme', 'place', 'language'),
    text
  );
  fc.assert(
    fc.property(text, attributes, (name, others) => {
      const address = frameAddress(of({ ...others, name }), site, quiet);
      if (address === null) return;
      const { origin, pathname, hash } = new URL(address);
      expect([origin, hash]).toEqual(['https://site.example', '']);
      expect(pathname).toMatch(/^\/base\/([a-zA-Z-]{2,10}\/)?embed\/\w+$/);
      expect(new URL(figureAddress(of({ ...others, name }), site)).origin).toBe(origin);
    })
  );
});
