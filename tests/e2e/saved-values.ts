import { readFileSync } from 'node:fs';
import { expect, type Page } from './quiet-page';
import { maps } from './live-run';

export interface SavedValues {
  readonly file: string;
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Presses the `.npy` button of what is on screen (“all channels”, “channel 7”) and reads the file. */
export async function saveValues(page: Page, what: string): Promise<SavedValues> {
  const download = page.waitForEvent('download');
  await maps(page)
    .getByRole('button', { name: new RegExp(`^\\.npy.*save ${what} as float32 values`) })
    .click();
  const saved = await download;
  const values = readNpy(readFileSync(await saved.path()));
  return { file: saved.suggestedFilename(), ...values };
}

/** numpy.lib.format, version 1.0, written down here a second time so that a wrong writer shows. */
function readNpy(bytes: Buffer): { shape: number[]; data: Float32Array } {
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('934e554d50590100', 'hex'));
  const dataStart = 10 + bytes.readUInt16LE(8);
  expect(dataStart % 64).toBe(0);
  const header = bytes.toString('latin1', 10, dataStart);
  expect(header).toMatch(
    /^\{'descr': '<f4', 'fortran_order': False, 'shape': \((\d+, ?)+(\d+)?\), \} *\n$/
  );
  const shape = (/\((.*)\)/.exec(header)?.[1] ?? '').split(',').filter(Boolean).map(Number);
  const count = shape.reduce((product, size) => product * size, 1);
  expect(bytes.length - dataStart).toBe(count * 4);
  const data = Float32Array.from({ length: count }, (_, i) => bytes.readFloatLE(dataStart + i * 4));
  return { shape, data };
}
