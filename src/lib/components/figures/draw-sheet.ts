import { writeFigure } from '$lib/figures';
import type { DrawingSource } from '$lib/state/drawings.svelte';
import type { NetworkChoice } from '$lib/state/network-choice.svelte';
import { compareOps } from '$lib/what-ifs';
import { composeFigure, type FigureText } from './compose-figure';

interface SheetRequest {
  /** Of an end point. */
  readonly name: string;
  readonly source: DrawingSource;
  readonly address: string;
}

/** The figure on a page to print, of a network that was not prerendered. Rejects where it cannot be drawn. */
export async function drawSheet(
  { network, original, standard }: NetworkChoice,
  { name, source, address }: SheetRequest,
  text: FigureText
): Promise<string> {
  const figure = composeFigure(
    {
      network,
      standard,
      drawing: await source.layOutNetwork(network, 'rows'),
      at: name,
      theme: 'light',
      edited: network.edits.length === 0 ? new Set() : compareOps(original, network).changedScopes,
      maps: new Map(),
      imageUrl: null,
      isStandard: false,
      run: null,
      address
    },
    text
  );
  if (figure === null) throw new Error(`The network has no ${name}.`);
  return writeFigure(figure).svg;
}
