/** A box on the image: whole pixels of the network's input from its top left corner. It may reach past a smaller input. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const pattern = /^(\d{1,5}),(\d{1,5}),(\d{1,5}),(\d{1,5})$/;

/** Reads `x,y,width,height`; undefined where that is no box of at least one pixel. */
export function parseRegion(text: string): Region | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [x, y, width, height] = match.slice(1).map(Number);
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

export function formatRegion({ x, y, width, height }: Region): string {
  return [x, y, width, height].join(',');
}
