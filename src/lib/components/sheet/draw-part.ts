import { choosePart, writeDrawing, type WrittenDrawing } from '$lib/figures';
import type { Drawing } from '$lib/layout';
import { shortScope } from '$lib/network';
import type { NetworkChoice } from '$lib/state/network-choice.svelte';
import { compareOps } from '$lib/what-ifs';
import type { FigureText } from '../figures/compose-figure';

interface PartRequest {
  readonly text: FigureText;
  /** An op, end point or group, shown with what stands around it; the whole network for null, and where there is none such. */
  readonly at: string | null;
  /** Scopes of ops whose output is not told. */
  readonly hidden?: ReadonlySet<string>;
}

/** A part of a network for paper. @param whole the drawing of all of it */
export function drawPart(
  { network, original, standard }: NetworkChoice,
  whole: Drawing,
  { text, at, hidden }: PartRequest
): WrittenDrawing {
  const part = choosePart(network, whole, at) ?? choosePart(network, whole, null);
  if (part === null) throw new Error('Every network can be drawn as a whole.');
  const { group, selected } = part;
  const outlined = at === null || selected === null ? null : shortScope(at);
  return writeDrawing({
    ...part,
    network,
    standard,
    theme: 'light',
    words: text.drawing,
    caption: { title: text.figures.caption.title({ group, outlined }), lines: [], address: '' },
    edited: network.edits.length === 0 ? new Set() : compareOps(original, network).changedScopes,
    hidden,
    maps: new Map(),
    imageUrl: null
  });
}
