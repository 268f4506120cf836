/**
 * How far below the middle the baseline lies where a text is centred, in em: half of Noto Sans' ascent less its descent. Page
 * and figures centre by it, since not every program that draws SVG knows `dominant-baseline`, and browsers round it.
 */
export const centredBaseline = (1.069 - 0.293) / 2;

/** Advance widths in em of Noto Sans SemiBold, the heavier of the two faces that the page brings along, rounded up. */
const latin = new Map<string, number>();
for (const [width, characters] of [
  [0.25, "'"],
  [0.28, ' !,.:;·’'],
  [0.29, 'ijlı'],
  [0.34, '()[]-`J'],
  [0.4, '/\\fI{}⌈⌉⌊⌋'],
  [0.44, 'rt_“”°'],
  [0.5, 'csz"–'],
  [0.56, 'vxyELFS*|'],
  [0.58, '0123456789×−+=<>±÷^~$?Z'],
  [0.59, 'aekT'],
  [0.64, 'bdghnopquCRVXPY'],
  [0.66, 'BK#'],
  [0.7, 'A'],
  [0.76, 'DGUH&'],
  [0.8, 'NOQ'],
  [0.85, 'w…'],
  [0.9, '%@'],
  [0.96, 'mMW'],
  [1, '→←—']
] as const) {
  for (const character of characters) latin.set(character, width);
}

/** Of scripts that the face lacks; what machines show for them differs, so each is taken at its widest. */
const scripts: readonly (readonly [pattern: RegExp, em: number])[] = [
  [/[\p{Mark}\p{Format}]/u, 0],
  [/\p{Extended_Pictographic}/u, 1.4],
  [
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u,
    1
  ],
  // Punctuation of those scripts, and Latin letters as wide as they are.
  [/[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u, 1],
  [/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Thai}]/u, 1.05],
  [/\p{Letter}/u, 1.5]
];
const otherSign = 1;

function characterWidth(character: string): number {
  // Decomposed for its base alone: a syllable of Hangul would fall into letters as wide as itself.
  const [base] = character.normalize('NFD');
  return (
    latin.get(character) ??
    latin.get(base) ??
    scripts.find(([pattern]) => pattern.test(character))?.[1] ??
    otherSign
  );
}

/**
 * About how wide a text of any script comes out, in the size's unit; never narrower than it is drawn. Letters with
 * marks are as wide as their base.
 */
export function estimateTextWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += characterWidth(character);
  return em * size;
}

/** The size at which a text fits into its room: the one asked for, or as much smaller as it takes. */
export function fitTextSize(text: string, size: number, room: number): number {
  const width = estimateTextWidth(text, size);
  return width <= room ? size : (size * room) / width;
}
