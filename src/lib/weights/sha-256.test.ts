import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashSha256 } from './sha-256';

// Lengths on both sides of where padding needs another block.
const lengths = [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000];

describe('hashSha256', () => {
  it.each(lengths)(
    'agrees with Node on %i bytes, with and without crypto.subtle',
    async (length) => {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) % 256);
      const expected = createHash('sha256').update(bytes).digest('hex');
      expect(await hashSha256(bytes)).toBe(expected);
      expect(await hashSha256(bytes, null)).toBe(expected);
    }
  );

  it('does without crypto.subtle, which plain http hides', async () => {
    const bytes = new TextEncoder().encode('abc');
    expect(await hashSha256(bytes, null)).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    );
  });
});
