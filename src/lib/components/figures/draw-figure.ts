import {
  writeFigure,
  type FigureTheme,
  type FlowDirection,
  type WrittenFigure
} from '$lib/figures';
import { formatNetwork } from '$lib/place';
import type { ExplorerPage } from '$lib/state/explorer-page.svelte';
import type { PageText, PanelText } from '$lib/text';
import { defaultWeightSet, findWeightSet, type ChosenWeights } from '$lib/weights';
import { compareOps } from '$lib/what-ifs';
import { titleOf } from '../photos';
import { composeFigure } from './compose-figure';
import { encodeMaps, encodePhoto } from './encode-maps';
import { fetchFontRules } from './fetch-font-rules';

/** What the reader chooses. */
export interface FigureChoice {
  /** What is shown with its group; null for the whole network. */
  readonly at: string | null;
  readonly theme: FigureTheme;
  readonly direction: FlowDirection;
  readonly hasMaps: boolean;
}

export interface NamedFigure extends WrittenFigure {
  readonly title: string;
}

type FigureText = PageText & { readonly figures: PanelText['figures'] };

/** The network as it stands on the page, as a figure. Reads the page before it first waits, so that an effect sees what it reads. */
export async function drawFigure(
  { explorer, ownWeights, photo, run, stage }: ExplorerPage,
  { at, theme, direction, hasMaps }: FigureChoice,
  text: FigureText
): Promise<NamedFigure> {
  // The page's own drawing may still be one of the network before.
  const { network, original, standard } = explorer;
  const results = hasMaps ? [...run.results.values()] : [];
  const imageUrl = hasMaps ? photo.previewUrl : null;
  const source = hasMaps
    ? {
        photo: titleOf(photo.source, text),
        weights: weightsLabel(ownWeights.chosen ?? defaultWeightSet, text)
      }
    : null;
  const [drawing, fontRules, maps, imageHref] = await Promise.all([
    stage.drawings.layOut(direction === 'down' ? 'down' : 'rows', network),
    fetchFontRules(),
    encodeMaps(results),
    imageUrl === null ? null : encodePhoto(imageUrl)
  ]);
  const figure = composeFigure(
    {
      network,
      standard,
      drawing,
      at,
      theme,
      edited: network.edits.length === 0 ? new Set() : compareOps(original, network).changedScopes,
      maps,
      imageUrl: imageHref,
      fontRules,
      isStandard: formatNetwork(network) === '',
      run: source,
      address: location.href
    },
    text
  );
  if (figure === null) throw new Error(`The network has no ${at}.`);
  return { ...writeFigure(figure), title: figure.caption.title };
}

function weightsLabel(weights: ChosenWeights, text: FigureText): string {
  if (typeof weights !== 'string') return text.weights.own.from(weights.files[0].name);
  const set = findWeightSet(weights);
  return set === undefined ? weights : text.weights.set(set).label;
}
