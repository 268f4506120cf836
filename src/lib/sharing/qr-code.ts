import { encode } from 'uqr';

/** What a QR code holds at most, in bytes at the least correction (ISO/IEC 18004, version 40-L). */
const mostBytes = 2_953;
/** From here on there would be so many modules that a projector's picture of them is hard to read from a seat. */
const longForSeats = 300;

export interface QrDrawing {
  /** Modules per side, with the quiet zone of four that readers need around them. */
  readonly size: number;
  /** SVG path of the dark modules, one unit each. */
  readonly path: string;
}

const quietZone = 4;

/** The code of a text; null where no code can hold it. */
export function drawQrCode(text: string): QrDrawing | null {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > mostBytes) return null;
  const { data, size } = encode(text, { ecc: bytes > longForSeats ? 'L' : 'M', border: quietZone });
  const path = data.map((row, y) => drawRow(row, y)).join('');
  return { size, path };
}

/** Neighbours as one bar: the fewer edges, the fewer hairlines between them. */
function drawRow(row: readonly boolean[], y: number): string {
  const bars: string[] = [];
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    bars.push(`M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`);
  }
  return bars.join('');
}
