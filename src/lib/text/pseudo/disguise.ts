import { buildNetwork, frameworkNames } from '../../network';

/** A letter with a mark for each of English, so that English left on a page stands out. */
const letters = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => [
    letter,
    [...'áƀçđéƒĝĥíĵķļɱñöþɋŕšţüṽŵẋýž'][index]
  ])
);

/** Names of ops and of their parts: the same in every language. */
const names = new Set(buildNetwork().ops.flatMap(({ scope }) => scope.split('/')));
/** What is called the same everywhere. */
const properNames = new Set([
  ...Object.values(frameworkNames),
  'Inception',
  'Slim',
  'torchvision',
  'timm'
]);
const units = new Set(['px', 'kB', 'MB', 'GB', 'Esc', 'Tab']);

/** Whether a run of characters without a space is a name, a formula or a number, and no word of a language. */
export function isNotation(token: string): boolean {
  const bare = token.replace(/^\P{Letter}+|[^\p{Letter}\p{Number}]+$/gu, '');
  return (
    bare.length < 2 ||
    names.has(bare) ||
    properNames.has(bare) ||
    units.has(bare) ||
    // `Conv2d_0b_1x7`, `35×35`, `Mixed_5b/concat`, `AuxLogits`, `SAME`
    /[\d_/×=.]|\p{Lowercase}\p{Uppercase}|^\p{Uppercase}+$/u.test(bare)
  );
}

/** Marked letters, every vowel twice: about 40 % longer. Between wide brackets, so that a missing end shows. */
export function disguiseText(text: string): string {
  if (!/\p{Letter}/u.test(text)) return text;
  return `「${text.replace(/\S+/g, (token) => (isNotation(token) ? token : disguiseWord(token)))}」`;
}

function disguiseWord(word: string): string {
  return word.replace(/[a-z]/gi, (letter) => {
    const marked = letters[letter.toLowerCase()];
    const long = /[aeiouy]/i.test(letter) ? marked + marked : marked;
    return letter === letter.toLowerCase() ? long : long.toUpperCase();
  });
}

/** Fields that say what a part is, and are never shown. What is called the same and is a function returns a text. */
const facts = new Set(['mark', 'citation']);

/** The same value with every sentence in it disguised: what functions return, fields, parts of marked texts. */
export function disguise<Value>(value: Value): Value {
  return disguiseAny(value) as Value;
}

function disguiseAny(value: unknown): unknown {
  if (typeof value === 'string') return disguiseText(value);
  if (typeof value === 'function') {
    return (...facts: unknown[]): unknown => disguiseAny(Reflect.apply(value, undefined, facts));
  }
  if (Array.isArray(value)) return value.map(disguiseAny);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      facts.has(key) && typeof part !== 'function' ? part : disguiseAny(part)
    ])
  );
}
