import { shortenName } from '../shorten-name';
import { numbers } from './numbers';

interface Cell {
  readonly row: number;
  readonly column: number;
}

interface FigureFacts {
  /** Of the field, as written. */
  readonly height: string;
  readonly width: string;
  readonly hasMiddle: boolean;
  readonly isUntrained: boolean;
}

/** “What excites it”: a channel's strongest cells as crops of the photo, and of several photos. */
export const excites = {
  title: (channel: number) => `What excites channel ${channel}`,
  lead: (count: number) =>
    `${numbers.plural(count, { one: 'The strongest cell', other: `The ${count} strongest cells` })} in this photo, none next to another. Each picture is what the cell sees, cut from the photo; hatched is padding.`,
  silent: (channel: number) => `Channel ${channel} is silent on this photo: no value is above 0.`,
  /** Of fields about as large as the photo. `isWhole`: each holds all of it; `isCut`: they reach further than is shown. */
  wide: ({ isWhole, isCut }: { readonly isWhole: boolean; readonly isCut: boolean }) =>
    [
      ...(isWhole ? ['Each of these cells sees the whole photo.'] : []),
      ...(isCut ? ['The fields reach further into the padding than is shown.'] : []),
      'Dashed: where half would come from if all weights were the same.'
    ].join(' '),
  value: (value: number) => numbers.value(value),
  place: ({ row, column }: Cell) => `row ${row}, column ${column}`,
  crop: (value: number, { row, column }: Cell, photo: string | null) =>
    [
      `${numbers.value(value)} at row ${row}, column ${column}`,
      photo === null ? 'read this cell' : `in ${shortenName(photo)}; open this photo`
    ].join(', '),
  name: (name: string) => shortenName(name),
  save: 'Save as one picture',
  saveFailed: 'The browser could not make this picture. Close other pages and try again.',
  figure: {
    title: (op: string, channel: number) => `${op}, channel ${channel}`,
    subtitle({ height, width, hasMiddle, isUntrained }: FigureFacts): string {
      const parts = [
        `Its strongest cells, with the ${height}×${width} px that each sees; hatched is padding`,
        ...(hasMiddle ? ['outlined is where half would come from with equal weights'] : []),
        ...(isUntrained ? ['UNTRAINED weights'] : [])
      ];
      return parts.join('; ');
    },
    lines: (value: number, { row, column }: Cell, photo: string | null) => [
      numbers.value(value),
      `row ${row}, column ${column}`,
      ...(photo === null ? [] : [shortenName(photo)])
    ],
    size: (pixels: number) => numbers.count(pixels)
  },
  set: {
    title: 'Over several photos of yours',
    note: (most: number) =>
      `Choose up to ${most} photos, or drop them here. They are read on this computer, stay in this page’s memory and are sent nowhere.`,
    choose: 'Choose photos…',
    count: (count: number) =>
      `${numbers.count(count)} ${numbers.plural(count, { one: 'photo', other: 'photos' })} held`,
    forget: 'Forget them',
    leftOut: (count: number, most: number) =>
      `${numbers.count(count)} more ${numbers.plural(count, { one: 'file was', other: 'files were' })} left out: a set holds ${most}.`,
    measure: (channel: number) => `Measure channel ${channel} on them`,
    cancel: 'Cancel',
    progress: (done: number, total: number) =>
      `${numbers.count(done)} of ${numbers.count(total)} photos`,
    cancelled: (done: number) =>
      `Cancelled after ${numbers.count(done)} ${numbers.plural(done, { one: 'photo', other: 'photos' })}.`,
    found: (found: number, photos: number) =>
      `The ${numbers.plural(found, { one: 'strongest cell', other: `${found} strongest cells` })} over ${numbers.count(photos)} ${numbers.plural(photos, { one: 'photo', other: 'photos' })}`,
    silent: (channel: number) => `Channel ${channel} is silent on all of them.`
  }
};
