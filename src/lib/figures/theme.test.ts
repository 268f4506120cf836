import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colourNames, figureThemes, Palette } from './theme';

const styleSheet = readFileSync('src/routes/app.css', 'utf8');

test.each(colourNames)('%s is the colour of the style sheet in both themes', (name) => {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\);`).exec(styleSheet) ?? [];
  expect(figureThemes.map((theme) => new Palette(theme).named(name))).toEqual([light, dark]);
});

test('a colour over the panel is mixed channel by channel', () => {
  // color-mix(in srgb, #46536a 50%, #ffffff)
  expect(new Palette('light').onPanel('var(--stem)', 0.5)).toBe('#a3a9b5');
  expect(() => new Palette('dark').resolve('var(--none)')).toThrow(/no colour/);
});
