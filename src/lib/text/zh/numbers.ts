import { createNumbers, type Numbers } from '../numbers';

const usual = createNumbers('zh-CN');

/** Most items of a list are Latin names: the stroke separates them better than 和 without spaces. */
const list = (items: readonly string[]) => items.join('、');

export const numbers: Numbers = {
  ...usual,
  // A space stands between digits and signs everywhere on the page.
  bytes: (value) => usual.bytes(value).replace(/(\d)(字节)/, '$1 $2'),
  list,
  choice: (items) =>
    items.length < 2 ? list(items) : `${list(items.slice(0, -1))} 或 ${items.at(-1)}`
};
