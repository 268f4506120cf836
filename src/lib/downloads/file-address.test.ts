import { expect, it } from 'vitest';
import { parseFileAddress, type AddressFault } from './file-address';
import { presets } from './presets';

it('a file of the hub is named after its model, and its SHA-256 stands in the pointer beside it', () => {
  const expected = {
    url: 'https://huggingface.co/timm/inception_v3.gluon_in1k/resolve/8e0669b/model.safetensors',
    host: 'huggingface.co',
    fileName: 'inception_v3.gluon_in1k.model.safetensors',
    pointerUrl: 'https://huggingface.co/timm/inception_v3.gluon_in1k/raw/8e0669b/model.safetensors'
  };
  expect(parseFileAddress(expected.url)).toEqual(expected);
  // The page about the file, which is what a reader copies, leads to it.
  expect(parseFileAddress(` ${expected.url.replace('resolve', 'blob')}#top `)).toEqual(expected);
});

it('any other address is taken as it is, without what belongs to a page', () => {
  expect(parseFileAddress('https://weights.example:8443/a/my%20net.pth?v=2#top')).toEqual({
    url: 'https://weights.example:8443/a/my%20net.pth?v=2',
    host: 'weights.example:8443',
    fileName: 'my net.pth',
    pointerUrl: null
  });
  expect(parseFileAddress('https://weights.example')).toMatchObject({
    fileName: 'weights.example'
  });
  expect(parseFileAddress('https://weights.example/%E0%A4%A')).toMatchObject({
    fileName: '%E0%A4%A'
  });
});

it.each<[string, AddressFault]>([
  ['  ', 'empty'],
  ['model.safetensors', 'unreadable'],
  ['https://', 'unreadable'],
  ['http://weights.example/a', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
  ['file:///etc/passwd', 'not-https'],
  ['https://me:secret@weights.example/a', 'has-password']
])('%j is %s', (text, fault) => {
  expect(parseFileAddress(text)).toBe(fault);
});

it('every preset has an address at a revision of its own', () => {
  const addresses = presets.map(({ address }) => address.url);
  expect(new Set(addresses).size).toBe(presets.length);
  for (const { address, model, revision } of presets) {
    const url = `https://huggingface.co/${model}/resolve/${revision}/model.safetensors`;
    expect(address.url).toBe(url);
  }
});
