import type { Pair } from '../../network';
import type { CellField, PixelSpan } from '../../receptive-fields';
import type { fieldPicture as english } from '../en/field-picture';
import { numbers } from './numbers';

/** The photo beside an enlarged map: what the cell that is read sees of it. */
export const fieldPicture: typeof english = {
  title: '这个单元格看到照片的哪里',
  picture: (photo, seen) => `${photo}；${seen}`,
  noPhoto: '没有照片',
  seen: (cell, field, image) =>
    `第 ${cell[0]} 行、第 ${cell[1]} 列的单元格${sees(field, image)}。${share(field, image)}`,
  source: ({ scope, channel }) => `它是 ${scope} 的通道 ${channel}，这里画的是后者的感受野。`,
  middle: ({ rows, columns }) =>
    `大多数路径通向中央：如果权重都相等，一半来自中间的 ${length(rows)} 行，一半来自中间的 ${length(columns)} 列（虚线）。`,
  pick: '点击照片，读取最近的单元格。'
};

function sees({ visible }: CellField, image: Pair): string {
  if (visible === null) return '看不到照片中的任何像素';
  const { rows, columns } = visible;
  const isWhole = pixels(rows) === image[0] && pixels(columns) === image[1];
  const what = `行 ${span(rows)}、列 ${span(columns)}`;
  return isWhole ? `看到整张照片，${what}` : `看到${what}`;
}

function share({ full, framed }: CellField, image: Pair): string {
  const size = `${length(full.rows)}×${length(full.columns)} px`;
  if (framed.share === 1) return `它 ${size} 的感受野全部落在照片上。`;
  const isLarger = pixels(full.rows) > image[0] && pixels(full.columns) > image[1];
  const larger = isLarger ? `，比 ${image[0]}×${image[1]} px 的照片还大` : '';
  return `它的感受野为 ${size}${larger}，其中 ${numbers.share(framed.share)} 落在照片上；画斜线的其余部分是填充。`;
}

function span([first, last]: PixelSpan): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function length(of: PixelSpan): string {
  return numbers.count(pixels(of));
}

function pixels([first, last]: PixelSpan): number {
  return last - first + 1;
}
