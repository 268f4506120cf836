import { choosePart, type Figure } from '$lib/figures';
import { shortScope } from '$lib/network';
import type { PageText, PanelText } from '$lib/text';

/** What is asked of a figure; all else follows. */
export interface FigureRequest extends Pick<
  Figure,
  'network' | 'standard' | 'theme' | 'edited' | 'maps' | 'imageUrl' | 'fontRules'
> {
  /** Of the whole network. */
  readonly drawing: Figure['drawing'];
  /** The op, end point or group that is shown with what stands around it; null for the whole network. */
  readonly at: string | null;
  readonly isStandard: boolean;
  /** What the maps are of, where there are any. */
  readonly run: { readonly photo: string; readonly weights: string } | null;
  readonly address: string;
}

export interface FigureText {
  readonly drawing: PageText['drawing'];
  readonly figures: PanelText['figures'];
}

/** The figure with its caption; null where the network has nothing of that name. */
export function composeFigure(
  { drawing, at, isStandard, run, address, ...request }: FigureRequest,
  text: FigureText
): Figure | null {
  const { network } = request;
  const part = choosePart(network, drawing, at);
  if (part === null) return null;
  const { group, selected } = part;
  const maps = new Map(
    part.drawing.nodes.flatMap(({ id }) => {
      const map = request.maps.get(id);
      return map === undefined ? [] : [[id, map] as const];
    })
  );
  const hasUntrained = [...maps.values()].some(({ isUntrained }) => isUntrained);
  const facts = {
    network,
    group,
    outlined: at === null || selected === null ? null : shortScope(at),
    isDetailed: group !== null,
    isStandard,
    maps: run === null || maps.size === 0 ? null : { ...run, hasUntrained }
  };
  const { caption } = text.figures;
  return {
    ...request,
    ...part,
    maps,
    words: text.drawing,
    caption: { title: caption.title(facts), lines: caption.lines(facts), address }
  };
}
