/** Strokes on a square of 14 units. */
export const icons = {
  close: 'M2.5 2.5 11.5 11.5M11.5 2.5 2.5 11.5',
  minus: 'M2 7H12',
  plus: 'M2 7H12M7 2V12',
  whole: 'M1 5V1H5M9 1H13V5M13 9V13H9M5 13H1V9',
  reset: 'M3.2 4.6A5 5 0 1 1 2 7.6M3 1.6v3.2h3.2'
} as const;

export type IconName = keyof typeof icons;
