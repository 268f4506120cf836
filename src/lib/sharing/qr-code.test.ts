import { expect, it } from 'vitest';
import { drawQrCode } from './qr-code';

it('a code has its finders in three corners and a quiet zone of four', () => {
  const code = drawQrCode('https://site.example/?at=Mixed_6b');
  if (code === null) throw new Error('This text fits.');
  const { size, path } = code;
  expect((size - 8 - 17) % 4).toBe(0);
  expect(path.startsWith('M4 4h7v1h-7z'), 'top left').toBe(true);
  expect(path).toContain(`M${size - 11} 4h7v1h-7z`);
  expect(path).toContain(`M4 ${size - 5}h7v1h-7z`);
  const rows = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [
    Number(x),
    Number(y),
    Number(x) + Number(width)
  ]);
  expect(Math.min(...rows.map(([x]) => x))).toBe(4);
  expect(Math.max(...rows.map(([, , end]) => end))).toBe(size - 4);
});

it('a text that no code can hold has none', () => {
  expect(drawQrCode('x'.repeat(2_953))).not.toBeNull();
  expect(drawQrCode('x'.repeat(2_954))).toBeNull();
  expect(drawQrCode('×'.repeat(1_500))).toBeNull();
});
