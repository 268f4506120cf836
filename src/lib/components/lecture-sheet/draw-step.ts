import type { WrittenDrawing } from '$lib/figures';
import type { Drawing } from '$lib/layout';
import type { Place } from '$lib/place';
import { NetworkChoice } from '$lib/state/network-choice.svelte';
import type { EditedNetwork, NetworkFault } from '$lib/what-ifs';
import type { FigureText } from '../figures/compose-figure';
import { drawPart } from '../sheet/draw-part';

export type LayOut = (network: EditedNetwork) => Promise<Drawing>;

interface DrawnStep {
  readonly drawing: WrittenDrawing;
  /** Why the network that the step asks for is not the one drawn. */
  readonly fault: NetworkFault | null;
}

/** What a step stands at: the module around what is selected, or the whole network. */
export async function drawStep(
  { config, edits, at }: Place,
  { hidden, layOut, text }: { hidden: ReadonlySet<string>; layOut: LayOut; text: FigureText }
): Promise<DrawnStep> {
  const choice = new NetworkChoice();
  choice.ask({ config, edits });
  const whole = await layOut(choice.network);
  return { drawing: drawPart(choice, whole, { at, hidden, text }), fault: choice.fault };
}
