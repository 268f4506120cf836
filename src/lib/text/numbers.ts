/** Numbers, shares, amounts and lists as one language writes them. */
export interface Numbers {
  /** 21802784 → `21,802,784` */
  count(value: number): string;
  /** As a count, with its sign: `+960`, `−960`, `0`. */
  signedCount(value: number): string;
  /** Three significant digits with a decimal prefix: 33143808 → `33.1 M`. */
  magnitude(value: number): string;
  /** Three significant digits: 2841728 → `2.84 MB`. */
  bytes(value: number): string;
  /** Part of a whole, about two digits: 0.0345 → `3.5%`. Never rounds to nothing what is something. */
  share(value: number): string;
  /** Part of a whole in whole percents: 0.284 → `28%`. Never rounds to nothing or to all what is neither. */
  wholeShare(value: number): string;
  /** A change as a part of what was there: −0.16 → `−16%`, 0.0026 → `+0.26%`; whole percents from 100 on. */
  change(value: number): string;
  /** How many times as much: up to three significant digits, 1.388 → `1.39`, 3.5 → `3.5`. */
  factor(value: number): string;
  /** An activation: three significant digits, with an exponent below 0.001 and above 99,999. */
  value(value: number): string;
  /** `a, b and c` */
  list(items: readonly string[]): string;
  /** `a, b or c` */
  choice(items: readonly string[]): string;
  /** Hours and minutes on the reader's clock. */
  timeOfDay(timeMs: number): string;
  /** The form that goes with a count; languages without plurals give `other` alone. */
  plural(count: number, forms: PluralForms): string;
}

type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const magnitudes = [
  { size: 1e9, prefix: 'G', unit: 'gigabyte' },
  { size: 1e6, prefix: 'M', unit: 'megabyte' },
  { size: 1e3, prefix: 'k', unit: 'kilobyte' }
] as const;

/** Chosen after rounding, so that 999,999 is `1.00 M` and not `1,000 k`. */
function magnitudeOf(value: number) {
  const rounded = Math.abs(Number(value.toPrecision(3)));
  return magnitudes.find(({ size }) => rounded >= size);
}

/** @param tag of the language, BCP 47: `en-GB`, `zh-CN` */
export function createNumbers(tag: string): Numbers {
  const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options);
  const minus = (text: string) => text.replaceAll('-', '−');

  const whole = format({});
  const signed = format({ signDisplay: 'exceptZero' });
  const threeDigits = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;
  const three = format(threeDigits);
  const upToThree = format({ maximumSignificantDigits: 3 });
  const bytes = format({ style: 'unit', unit: 'byte', unitDisplay: 'long' });
  const amounts = Object.fromEntries(
    magnitudes.map(({ unit }) => [unit, format({ ...threeDigits, style: 'unit', unit })])
  );
  const clock = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' });
  const percent = (options: Intl.NumberFormatOptions) => format({ style: 'percent', ...options });
  const wholePercent = percent({ maximumFractionDigits: 0 });
  const tenths = percent({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const smallChanges = percent({ signDisplay: 'exceptZero', maximumSignificantDigits: 2 });
  const largeChanges = percent({ signDisplay: 'exceptZero', maximumFractionDigits: 0 });
  const scientific = format({
    notation: 'scientific',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2
  });
  const conjunctions = new Intl.ListFormat(tag, { type: 'conjunction' });
  const disjunctions = new Intl.ListFormat(tag, { type: 'disjunction' });
  const plurals = new Intl.PluralRules(tag);

  function formatFinite(value: number): string {
    const size = Math.abs(value);
    if (size === 0) return whole.format(0);
    if (size < 0.001 || size >= 99_999.5) return scientific.format(value).replace('E', 'e');
    return size >= 999.5 ? whole.format(Math.round(value)) : three.format(value);
  }

  return {
    timeOfDay: (timeMs) => clock.format(timeMs),
    count: (value) => minus(whole.format(value)),
    signedCount: (value) => minus(signed.format(value)),
    magnitude(value) {
      const magnitude = magnitudeOf(value);
      if (magnitude === undefined) return minus(whole.format(value));
      return minus(`${three.format(value / magnitude.size)} ${magnitude.prefix}`);
    },
    bytes(value) {
      const magnitude = magnitudeOf(value);
      return magnitude === undefined
        ? bytes.format(value)
        : amounts[magnitude.unit].format(value / magnitude.size);
    },
    share(value) {
      if (value > 0 && value < 0.001) return `<${tenths.format(0.001)}`;
      return value === 0 || value >= 0.0995 ? wholePercent.format(value) : tenths.format(value);
    },
    wholeShare(value) {
      if (value > 0 && value < 0.01) return `<${wholePercent.format(0.01)}`;
      if (value > 0.99 && value < 1) return `>${wholePercent.format(0.99)}`;
      return wholePercent.format(value);
    },
    change: (value) => minus((Math.abs(value) < 1 ? smallChanges : largeChanges).format(value)),
    factor: (value) => minus(upToThree.format(value)),
    value(value) {
      if (Number.isFinite(value)) return minus(formatFinite(value));
      return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞';
    },
    list: (items) => conjunctions.format(items),
    choice: (items) => disjunctions.format(items),
    plural: (count, forms) => forms[plurals.select(count)] ?? forms.other
  };
}
