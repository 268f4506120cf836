import { expect, test } from 'vitest';
import { encodeNpy } from './npy';

test('the header is the one numpy.save writes', () => {
  const bytes = encodeNpy({ shape: [1, 1, 2, 1], data: Float32Array.of(1, -2.5) });
  const header = new TextDecoder('latin1').decode(bytes.subarray(0, 128));
  expect(header).toBe(
    '\x93NUMPY\x01\x00\x76\x00' +
      "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1, 2, 1), }".padEnd(117) +
      '\n'
  );
});

test('values follow as little-endian float32', () => {
  const bytes = encodeNpy({ shape: [1, 2], data: Float32Array.of(1, -2.5) });
  expect([...bytes.subarray(128)]).toEqual([0, 0, 0x80, 0x3f, 0, 0, 0x20, 0xc0]);
});

test('a single axis is written as a Python tuple', () => {
  const bytes = encodeNpy({ shape: [3], data: new Float32Array(3) });
  expect(new TextDecoder('latin1').decode(bytes)).toContain("'shape': (3,), }");
});
