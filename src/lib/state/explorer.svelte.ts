import { defaultConfiguration, shortScope, type NetworkConfiguration, type Pair } from '../network';
import type { Edit, EditedNetwork } from '../what-ifs';
import {
  defaultPlace,
  historyRule,
  isSamePart,
  roundPart,
  type HistoryRule,
  type ParsedPlace,
  type PartInView,
  type Pin,
  type Place
} from '../place';
import { askedScope, type PracticeChoice } from '../practice';
import { fitPlace } from './fit-place';
import { NetworkChoice } from './network-choice.svelte';
import type { Notice } from './notices';
import { carrySelection, editedEndPoint, resolveSelection, type Selection } from './selection';

interface ExplorerOptions {
  readonly place?: Place;
  /** Called after every move that began on the page, not after `adopt`. */
  readonly onmove?: (place: Place, rule: HistoryRule) => void;
  /** Whether this can be read in the part of the drawing that the reader has moved to. */
  readonly isInView?: (at: string) => boolean;
}

/** What the reader sets by itself; the network, and what depends on it, has verbs of its own. */
type Setting = Pick<
  Place,
  | 'scale'
  | 'order'
  | 'only'
  | 'pins'
  | 'onStage'
  | 'facts'
  | 'probe'
  | 'region'
  | 'classes'
  | 'classCell'
  | 'view'
  | 'isProjected'
  | 'theme'
  | 'backend'
  | 'weights'
  | 'isConfiguring'
  | 'panel'
  | 'code'
  | 'codePart'
  | 'against'
  | 'off'
  | 'misread'
  | 'lecture'
  | 'step'
>;

/** Where the reader is: which network, selection, channel, pixel, and how things are shown. Mirrored in the address. */
export class Explorer {
  readonly #options: ExplorerOptions;
  readonly #choice = new NetworkChoice();
  #place = $state.raw<Place>(defaultPlace);
  #notices = $state.raw<readonly Notice[]>([]);
  readonly #selection: Selection = $derived.by(() =>
    resolveSelection(this.network, this.#place.at)
  );

  readonly #asked = $derived.by(() => {
    const { panel, practice } = this.#place;
    return panel === 'practice' ? askedScope(this.network, practice, this.selectedId) : null;
  });

  constructor(options: ExplorerOptions = {}) {
    this.#options = options;
    this.#place = options.place ?? defaultPlace;
    this.#choice.ask(this.#place);
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

  /** The end point to which the selection belongs, or `input`; null for nothing. */
  get selectedEndPoint(): string | null {
    const { selection } = this;
    if (selection.kind === 'none') return null;
    return selection.kind === 'image' ? selection.id : selection.op.endPoint;
  }

  /** Scope of the op that Practice asks about; null where it asks nothing. */
  get askedScope(): string | null {
    return this.#asked;
  }

  /** Parts of a link that could not be followed. */
  get notices(): readonly Notice[] {
    return this.#notices;
  }

  /** Takes over what a link or the Back button says, without moving again. */
  adopt(parsed: ParsedPlace): void {
    this.#choice.ask(parsed.place);
    const { place, notices } = fitPlace(parsed, this.network);
    this.#place = place;
    this.#notices = notices;
  }

  /** Goes to another place as a whole, as a step of a lecture says it. */
  visit(place: Place, rule?: HistoryRule): void {
    const from = this.#place;
    const said = this.#notices;
    this.adopt({ place, unread: [] });
    // Where a link is completed in its own place, what could not be read of it still holds.
    if (rule === 'replace') this.#notices = [...said, ...this.#notices];
    this.#options.onmove?.(this.#place, rule ?? historyRule(from, this.#place));
  }

  dismissNotices(): void {
    this.#notices = [];
  }

  /** Selects an end point, an op scope or `input`; null closes the inspector. */
  select(id: string | null): void {
    const at = id === null ? null : shortScope(id);
    if (at === this.#place.at) return;
    // Where nothing is selected, there are no maps to give the window to.
    const onStage = at === null ? 'drawing' : this.#place.onStage;
    this.#go({ ...this.#turnTo(at), channel: null, pixel: null, onStage });
  }

  /** Selects an op with one of its channels open, and the cell [row, column] read; null is the highest. One step. */
  openCell(id: string, channel: number | null, pixel: Pair | null): void {
    this.#go({ ...this.#turnTo(shortScope(id)), channel, pixel }, 'step');
  }

  openChannel(channel: number | null): void {
    const isStep = channel !== null && this.#place.channel !== null;
    this.#go({ channel, pixel: null }, isStep ? 'replace' : 'step');
  }

  /** Where a pinned map is found among the others; the photo stays as it is. */
  openPin({ at, channel }: Pin): void {
    this.select(at);
    this.openChannel(channel);
  }

  pointAt(pixel: Pair | null): void {
    this.#go({ pixel });
  }

  /** The reader has moved the drawing by hand; null shows what is selected, or the whole network. */
  look(part: PartInView | null): void {
    const partInView = part && roundPart(part);
    if (!isSamePart(partInView, this.#place.partInView)) this.#go({ partInView });
  }

  /** Where another question is drawn, the drawing turns from what was selected or looked at to the op in question. */
  ask(practice: PracticeChoice): void {
    const isDrawn = practice.seed !== 'at' && practice.seed !== this.#place.practice.seed;
    const nothing = { at: null, channel: null, pixel: null, partInView: null };
    this.#go(isDrawn ? { practice, ...nothing } : { practice });
  }

  /** Changes some of the network's settings. What cannot be built shows as `fault`. */
  configure(change: Partial<NetworkConfiguration>): void {
    this.#rebuild({ config: { ...this.#place.config, ...change } }, 'passing');
  }

  resetConfiguration(): void {
    this.#rebuild({ config: defaultConfiguration }, 'step');
  }

  /** With nothing selected, the module that the last what-if changes becomes the selection. */
  setEdits(edits: readonly Edit[]): void {
    const { at } = this.#place;
    const isMore = edits.length > this.#place.edits.length;
    this.#rebuild({ edits, at: at ?? (isMore ? editedEndPoint(edits) : null) }, 'step');
  }

  /** From a network that cannot be built back to the one shown. */
  returnToLastGood(): void {
    const { config, edits } = this.network;
    this.#rebuild({ config, edits }, 'step');
  }

  /** The photo that is shown now. */
  setPhoto(photo: Place['photo']): void {
    if (photo !== this.#place.photo) this.#go({ photo });
  }

  set(change: Partial<Setting>): void {
    this.#go(change);
  }

  #turnTo(at: string | null): Pick<Place, 'at' | 'order' | 'partInView'> {
    const stays = at !== null && this.#options.isInView?.(at) === true;
    const { order: before, partInView } = this.#place;
    // A channel's number says nothing of another op's channels.
    const order = before.kind === 'similar' ? defaultPlace.order : before;
    return { at, order, partInView: stays ? partInView : null };
  }

  #rebuild(change: Partial<Place>, rule: HistoryRule): void {
    const before = this.network;
    const at = change.at === undefined ? this.#place.at : change.at;
    this.#choice.ask({ ...this.#place, ...change });
    const carried = carrySelection(at, before, this.network);
    const keepsMaps = carried === this.#place.at;
    const { channel, pixel } = this.#place;
    this.#go(
      {
        ...change,
        at: carried,
        channel: keepsMaps ? channel : null,
        pixel: keepsMaps ? pixel : null
      },
      rule
    );
  }

  #go(change: Partial<Place>, rule?: HistoryRule): void {
    const from = this.#place;
    this.#place = { ...from, ...change };
    const follows = rule ?? historyRule(from, this.#place);
    // What a link could not say is stale once the reader has moved on.
    if (follows === 'step') this.#notices = [];
    this.#options.onmove?.(this.#place, follows);
  }
}
