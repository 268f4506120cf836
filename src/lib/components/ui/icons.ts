/** Strokes on a square of 14 units. */
export const icons = {
  up: 'M7 12V2M3 6 7 2 11 6',
  down: 'M7 2V12M3 8 7 12 11 8',
  close: 'M2.5 2.5 11.5 11.5M11.5 2.5 2.5 11.5',
  minus: 'M2 7H12',
  plus: 'M2 7H12M7 2V12',
  whole: 'M1 5V1H5M9 1H13V5M13 9V13H9M5 13H1V9',
  large: 'M8.5 1.5H12.5V5.5M12.5 1.5 8 6M5.5 12.5H1.5V8.5M1.5 12.5 6 8',
  small: 'M12.5 6H8V1.5M8 6 12.5 1.5M1.5 8H6V12.5M6 8 1.5 12.5',
  reset: 'M3.2 4.6A5 5 0 1 1 2 7.6M3 1.6v3.2h3.2',
  spot: 'M7 1.7a5.3 5.3 0 1 1 0 10.6a5.3 5.3 0 1 1 0-10.6M7 6.9v.2',
  pen: 'M1.8 12.2 2.7 8.9 9.6 2 12 4.4 5.1 11.3ZM8 3.6 10.4 6',
  undo: 'M4.6 1.8 1.8 4.6 4.6 7.4M1.8 4.6H8.4A3.7 3.7 0 0 1 8.4 12H5',
  wipe: 'M4.9 12 1.6 8.7 8 2.3 12.2 6.5 6.7 12ZM4.8 5.5 9 9.7M4.9 12H12.5'
} as const;

export type IconName = keyof typeof icons;
