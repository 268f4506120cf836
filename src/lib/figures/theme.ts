export const figureThemes = ['light', 'dark'] as const;
export type FigureTheme = (typeof figureThemes)[number];

/** The colours of the style sheet that a drawing uses, light and dark; a test compares them. */
const colours = {
  paper: ['#f7f7f5', '#14171a'],
  panel: ['#ffffff', '#1c2024'],
  ink: ['#1b1f23', '#eceff1'],
  'ink-soft': ['#565e66', '#aab3bb'],
  line: ['#d5d9dc', '#3a4148'],
  'link-line': ['#a9b4b3', '#56615f'],
  accent: ['#0b62a8', '#6db6f2'],
  'accent-wash': ['#e3eff9', '#16324a'],
  warning: ['#8a4b00', '#ffc069'],
  'warning-wash': ['#fff3e0', '#3a2a12'],
  stem: ['#46536a', '#a3b3cc'],
  'branch-0': ['#3b6ea5', '#79aee6'],
  'branch-1': ['#c2581a', '#ff9d5c'],
  'branch-2': ['#1f7a31', '#6fcf82'],
  'branch-3': ['#9a2d6b', '#ec8cc4']
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type ColourName = keyof typeof colours;
export const colourNames = Object.keys(colours) as readonly ColourName[];

/** Colours of one theme, as hexadecimal numbers: programs that draw SVG know no custom properties. */
export class Palette {
  readonly #index: 0 | 1;

  constructor(theme: FigureTheme) {
    this.#index = theme === 'light' ? 0 : 1;
  }

  named(name: ColourName): string {
    return colours[name][this.#index];
  }

  /** What `var(--branch-1)` stands for. */
  resolve(variable: string): string {
    const name = colourNames.find((known) => variable === `var(--${known})`);
    if (name === undefined) throw new Error(`A figure has no colour ${variable}.`);
    return this.named(name);
  }

  /** As much of the colour, and the rest of the panel it lies on: `color-mix(in srgb, …)`. */
  onPanel(variable: string, share: number): string {
    const [over, under] = [this.resolve(variable), this.named('panel')].map(channels);
    const mixed = over.map((value, index) =>
      Math.round(value * share + under[index] * (1 - share))
        .toString(16)
        .padStart(2, '0')
    );
    return `#${mixed.join('')}`;
  }
}

const channels = (hex: string) =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
