import type { Framework } from '../code';
import type { BackendChoice } from '../inference/engine';
import { defaultConfiguration, shortScope, type NetworkConfiguration, type Pair } from '../network';
import { type Edit, type EditedNetwork } from '../what-ifs';
import type { PracticeChoice } from '../practice';
import type { WeightSetName } from '../weights';
import { NetworkChoice } from './network-choice.svelte';
import {
  defaultPlace,
  type MapScale,
  type Panel,
  type Place,
  type Theme,
  type View
} from './place';
import { carrySelection, resolveSelection, type Selection } from './selection';

/**
 * `replace` keeps Back useful: only moves a reader would want to undo get an entry of their own. A move that
 * `isPassing` is likely to be followed by the next within moments, as while a slider is dragged.
 */
export interface NavigateOptions {
  readonly replace: boolean;
  readonly isPassing?: boolean;
}
export type Navigate = (place: Place, options: NavigateOptions) => void;

interface ExplorerOptions {
  readonly place?: Place;
  readonly navigate: Navigate;
}

/** Where the reader is: which network, selection, channel, pixel, and how things are shown. Mirrored in the URL. */
export class Explorer {
  readonly #navigate: Navigate;
  readonly #choice = new NetworkChoice();
  #place = $state.raw<Place>(defaultPlace);
  #notes = $state.raw<readonly string[]>([]);
  readonly #selection: Selection = $derived.by(() =>
    resolveSelection(this.network, this.#place.at)
  );

  constructor({ place = defaultPlace, navigate }: ExplorerOptions) {
    this.#navigate = navigate;
    this.#place = place;
    this.#choice.ask(place);
  }

  get network(): EditedNetwork {
    return this.#choice.network;
  }

  /** The same configuration without what-ifs. */
  get original(): EditedNetwork {
    return this.#choice.original;
  }

  /** Inception V3 with nothing changed. */
  get standard(): EditedNetwork {
    return this.#choice.standard;
  }

  /** Why the network asked for cannot be built; what is shown is then the last one that could. */
  get fault() {
    return this.#choice.fault;
  }

  get place(): Place {
    return this.#place;
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** Scope of the selected op, name of the selected end point; null for the image and for nothing. */
  get selectedId(): string | null {
    const { selection } = this;
    if (selection.kind === 'op') return selection.op.scope;
    return selection.kind === 'end-point' ? selection.id : null;
  }

  /** Sentences about parts of a link that could not be followed. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /** Takes over what a link or the Back button says, without navigating again. */
  adopt(place: Place, notes: readonly string[]): void {
    this.#place = place;
    this.#choice.ask(place);
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

  /** Changes some of the network's settings. What cannot be built shows as `fault`. */
  configure(change: Partial<NetworkConfiguration>): void {
    const config = { ...this.#place.config, ...change };
    this.#rebuild({ config }, { replace: true, isPassing: true });
  }

  resetConfiguration(): void {
    this.#rebuild({ config: defaultConfiguration }, { replace: false });
  }

  setEdits(edits: readonly Edit[]): void {
    this.#rebuild({ edits }, { replace: false });
  }

  /** From a network that cannot be built back to the one shown. */
  returnToLastGood(): void {
    const { config, edits } = this.network;
    this.#rebuild({ config, edits }, { replace: false });
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

  /** Opens one panel under the drawing, or closes it with null. */
  openPanel(panel: Panel | null): void {
    this.#go({ panel }, { replace: true });
  }

  showSettings(isConfiguring: boolean): void {
    this.#go({ isConfiguring }, { replace: true });
  }

  showCode(change: { readonly code?: Framework; readonly codePart?: Place['codePart'] }): void {
    this.#go(change, { replace: true });
  }

  practise(practice: PracticeChoice): void {
    this.#go({ practice }, { replace: false });
  }

  #rebuild(change: Partial<Place>, options: NavigateOptions): void {
    const before = this.network;
    this.#choice.ask({ ...this.#place, ...change });
    const { at, channel, pixel } = this.#place;
    const carried = carrySelection(at, before, this.network);
    const keepsMaps = carried === at;
    this.#go(
      {
        ...change,
        at: carried,
        channel: keepsMaps ? channel : null,
        pixel: keepsMaps ? pixel : null
      },
      options
    );
  }

  #go(change: Partial<Place>, options: NavigateOptions): void {
    this.#place = { ...this.#place, ...change };
    this.#navigate(this.#place, options);
  }
}
