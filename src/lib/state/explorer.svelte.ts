import type { BackendChoice } from '../inference/engine';
import type { WeightSetName } from '../weights';
import { shortScope, type Network, type Pair } from '../network';
import { defaultPlace, type MapScale, type Place, type Theme, type View } from './place';
import { resolveSelection, type Selection } from './selection';

/** `replace` keeps Back useful: only moves a reader would want to undo get an entry of their own. */
export type Navigate = (place: Place, options: { readonly replace: boolean }) => void;

interface ExplorerOptions {
  readonly network: Network;
  readonly place?: Place;
  readonly navigate: Navigate;
}

/** Where the reader is: selection, channel, pixel, and how things are shown. Mirrored in the URL. */
export class Explorer {
  readonly network: Network;
  readonly #navigate: Navigate;
  #place = $state.raw<Place>(defaultPlace);
  #notes = $state.raw<readonly string[]>([]);
  readonly #selection: Selection = $derived.by(() =>
    resolveSelection(this.network, this.#place.at)
  );

  constructor({ network, place = defaultPlace, navigate }: ExplorerOptions) {
    this.network = network;
    this.#navigate = navigate;
    this.#place = place;
  }

  get place(): Place {
    return this.#place;
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** Sentences about parts of a link that could not be followed. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /** Takes over what a link or the Back button says, without navigating again. */
  adopt(place: Place, notes: readonly string[]): void {
    this.#place = place;
    if (notes.length > 0) this.#notes = notes;
  }

  dismissNotes(): void {
    this.#notes = [];
  }

  /** Selects an end point, an op scope or `input`; null closes the inspector. */
  select(id: string | null): void {
    const at = id === null ? null : shortScope(id);
    if (at === this.#place.at) return;
    this.#go({ at, channel: null, pixel: null }, { replace: false });
  }

  openChannel(channel: number | null): void {
    const isStep = channel !== null && this.#place.channel !== null;
    this.#go({ channel, pixel: null }, { replace: isStep });
  }

  pointAt(pixel: Pair | null): void {
    this.#go({ pixel }, { replace: true });
  }

  setPhoto(photo: string | null): void {
    this.#go({ photo }, { replace: true });
  }

  setScale(scale: MapScale): void {
    this.#go({ scale }, { replace: true });
  }

  setView(view: View): void {
    this.#go({ view }, { replace: false });
  }

  setTheme(theme: Theme): void {
    this.#go({ theme }, { replace: true });
  }

  setBackend(backend: BackendChoice): void {
    this.#go({ backend }, { replace: true });
  }

  setWeights(weights: WeightSetName): void {
    this.#go({ weights }, { replace: true });
  }

  #go(change: Partial<Place>, options: { readonly replace: boolean }): void {
    this.#place = { ...this.#place, ...change };
    this.#navigate(this.#place, options);
  }
}
