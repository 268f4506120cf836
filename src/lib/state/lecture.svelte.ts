import {
  hasStandardNetwork,
  isBare,
  isSameStop,
  isShippedName,
  moveInto,
  readStepPlace,
  type Lecture,
  type LectureStep,
  type ShippedName
} from '../lectures';
import { defaultPlace, ownPhoto, type HistoryRule, type Place } from '../place';
import { samples } from '../photos';
import type { Explorer } from './explorer.svelte';
import { LectureLoader, type LoadedLecture } from './lecture-loader.svelte';
import type { LectureShelf } from './lecture-shelf.svelte';
import { keepLeft, recallLeft, type LeftLecture } from './left-lecture';
import { keep, recall, type ReaderStorage } from './reader-storage';

/** What is shown of the audience's photo while there is none. */
const standInPhoto = samples[0].id;

const notesKey = 'inceptionscope-lecture-notes';

export interface PresentationOptions {
  readonly explorer: Pick<Explorer, 'place' | 'set'>;
  /** Goes to a place as a whole, with the photo and all. */
  readonly visit: (place: Place, rule?: HistoryRule) => void;
  readonly hasOwnPhoto: () => boolean;
  readonly shelf: LectureShelf;
  /** A lecture that ships, in the language of the page; rejects where it cannot be fetched. */
  readonly fetchShipped: (name: ShippedName) => Promise<Lecture>;
  readonly storage: ReaderStorage;
  /** Lasts as long as the tab. */
  readonly tabStorage: ReaderStorage;
}

/**
 * The lecture being held: which one and which step, as the address has it, and the way from step to step. Where the
 * lecturer has wandered off, the next step is still the one after the last that was stepped to.
 */
export class Presentation {
  readonly #options: PresentationOptions;
  readonly #loader: LectureLoader;
  #isBlank = $state(false);
  #isCodeShown = $state(false);
  #areNotesShown = $state(false);
  #startedMs = $state<number | null>(null);
  #left = $state.raw<LeftLecture | null>(null);

  readonly #current: LoadedLecture = $derived.by(() => {
    const { lecture: name } = this.#options.explorer.place;
    const own = name === null ? null : this.#options.shelf.find(name);
    return own === null ? this.#loader.loaded : { status: 'ready', lecture: own };
  });

  readonly #isAway = $derived.by(() => {
    const { step } = this;
    if (step === null) return false;
    const { place } = this.#options.explorer;
    const wanted = this.#placeOf(step);
    // A step that names no photo says nothing of the one that a link or the lecturer has chosen.
    return !isSameStop(place, { ...wanted, photo: wanted.photo ?? place.photo });
  });

  constructor(options: PresentationOptions) {
    this.#options = options;
    this.#loader = new LectureLoader(options.fetchShipped);
    this.#areNotesShown = recall(options.storage, notesKey) === 'on';
    this.#left = recallLeft(options.tabStorage);
  }

  get status(): LoadedLecture['status'] {
    return this.#current.status;
  }

  /** A lecture is being fetched, and then its step gone to. */
  get isOpening(): boolean {
    const isAwaited = this.#options.explorer.place.lecture !== null && this.status === 'loading';
    return isAwaited || this.#loader.isLoading;
  }

  /** Null until it has been fetched, and where there is none. */
  get lecture(): Lecture | null {
    return this.#current.status === 'ready' ? this.#current.lecture : null;
  }

  /** From 0; never beyond the last. */
  get index(): number {
    const count = this.lecture?.steps.length ?? 1;
    return Math.min(this.#options.explorer.place.step, count) - 1;
  }

  get step(): LectureStep | null {
    return this.lecture?.steps[this.index] ?? null;
  }

  /** The step is about a photo of the audience. */
  get isOnOwnPhoto(): boolean {
    const { step } = this;
    return step !== null && readStepPlace(step.place).place.photo === ownPhoto;
  }

  /** It is, and there is none yet: another picture stands in for it. */
  get lacksOwnPhoto(): boolean {
    return this.isOnOwnPhoto && !this.#options.hasOwnPhoto();
  }

  /** Null after the last. */
  get nextStep(): LectureStep | null {
    return this.lecture?.steps[this.index + 1] ?? null;
  }

  /** The address names a step that the lecture does not have; its last is shown. */
  get isBeyondEnd(): boolean {
    return this.lecture !== null && this.#options.explorer.place.step > this.lecture.steps.length;
  }

  /** Minutes that the steps before this one take. */
  get minutesBefore(): number {
    const steps = this.lecture?.steps.slice(0, this.index) ?? [];
    return steps.reduce((sum, { minutes }) => sum + minutes, 0);
  }

  /** The page is elsewhere than the step says. */
  get isAway(): boolean {
    return this.#isAway;
  }

  /** The audience sees nothing. */
  get isBlank(): boolean {
    return this.#isBlank;
  }

  blank(isBlank: boolean): void {
    if (isBlank) this.#isCodeShown = false;
    this.#isBlank = isBlank;
  }

  /** The audience sees a code that leads to what it sees. */
  get isCodeShown(): boolean {
    return this.#isCodeShown;
  }

  /** On a screen that is blank it could not be seen, so that is shown again. */
  showCode(isShown: boolean): void {
    if (isShown) this.#isBlank = false;
    this.#isCodeShown = isShown;
  }

  /** When it left its first step, in ms since 1970; null before, and after the page was loaded anew. */
  get startedMs(): number | null {
    return this.#startedMs;
  }

  /** For one who reads alone; kept on the machine. */
  get areNotesShown(): boolean {
    return this.#areNotesShown;
  }

  showNotes(areShown: boolean): void {
    this.#areNotesShown = areShown;
    keep(this.#options.storage, notesKey, areShown ? 'on' : 'off');
  }

  next(): void {
    this.goTo(this.index + 1);
  }

  back(): void {
    this.goTo(this.index - 1);
  }

  first(): void {
    this.goTo(0);
  }

  last(): void {
    this.goTo((this.lecture?.steps.length ?? 1) - 1);
  }

  /** From 0; beyond the ends nothing happens. What was blank, or behind the code, is shown again. */
  goTo(index: number): void {
    const step = this.lecture?.steps[index];
    if (step === undefined) return;
    if (this.index === 0 && index > 0) this.#startedMs = Date.now();
    this.#clearStage();
    this.#options.visit({ ...this.#placeOf(step), step: index + 1 });
  }

  /** From wherever the lecturer has gone, to what the step says. */
  returnToStep(): void {
    this.goTo(this.index);
  }

  /** Goes to the place of a step while no lecture is held; the list of lectures stays open. */
  show(step: LectureStep): void {
    const { panel } = this.#options.explorer.place;
    this.#options.visit({ ...this.#placeOf(step), panel });
  }

  /** Takes away what has been opened beyond the step, and once nothing has, leaves the lecture. */
  retreat(): void {
    const hadCover = this.#isBlank || this.#isCodeShown;
    const { place } = this.#options.explorer;
    if (this.isAway) this.returnToStep();
    this.#clearStage();
    // Of some steps the page can never be at the place: a channel that the op does not have.
    if (!hadCover && isSameStop(place, this.#options.explorer.place)) this.leave();
  }

  /** Ends the lecture; the page stays where it is. */
  leave(): void {
    const { lecture: name } = this.#options.explorer.place;
    const { index, lecture } = this;
    if (name !== null && lecture !== null) {
      this.#left = { name, title: lecture.title, index, startedMs: this.#startedMs };
      keepLeft(this.#options.tabStorage, this.#left);
    }
    this.#clearStage();
    this.#startedMs = null;
    this.#options.explorer.set({ lecture: null, step: defaultPlace.step });
  }

  /** The lecture that was left last; null while one is held, and where it is no longer on the shelf. */
  get left(): LeftLecture | null {
    const left = this.#left;
    if (left === null || this.#options.explorer.place.lecture !== null) return null;
    const isThere = isShippedName(left.name) || this.#options.shelf.find(left.name) !== null;
    return isThere ? left : null;
  }

  /** It is not wanted any more, also after a reload. */
  forgetLeft(): void {
    keepLeft(this.#options.tabStorage, null);
  }

  /** Goes on with it, at its step and by its watch. */
  async resume(): Promise<void> {
    const { left } = this;
    if (left !== null) await this.#open(left.name, left.index, left.startedMs);
  }

  /** Begins a lecture at a step, from 0. */
  start(name: string, index = 0): Promise<void> {
    return this.#open(name, index, null);
  }

  async #open(name: string, index: number, startedMs: number | null): Promise<void> {
    this.#clearStage();
    this.#startedMs = startedMs;
    const begin = () => {
      const step = this.#find(name)?.steps[index];
      // Where it could not be had, the bar that stands in the place of the lecture says so.
      if (step === undefined) this.#options.explorer.set({ lecture: name, step: index + 1 });
      else this.#options.visit({ ...this.#placeOf(step), lecture: name, step: index + 1 });
    };
    if (this.#options.shelf.find(name) === null) await this.#loader.load(name, begin);
    else begin();
  }

  /**
   * Follows the address: fetches what it names, and goes to the step where it names nothing but that. Of an own photo that
   * a reload has taken, or that a link cannot bring, the stand-in is shown.
   */
  async follow(name: string): Promise<void> {
    if (name === this.#loader.name) return this.#standIn();
    this.#clearStage();
    await this.#loader.load(name, () => {
      const { place } = this.#options.explorer;
      const { step } = this;
      // In the place of the link: the way back does not lead to half of it.
      if (place.lecture === name && step !== null && isBare(place)) {
        this.#options.visit(this.#placeOf(step), 'replace');
      }
      this.#standIn();
    });
  }

  #standIn(): void {
    const { explorer, visit } = this.#options;
    const { place } = explorer;
    if (place.photo === ownPhoto && this.lacksOwnPhoto) {
      visit({ ...place, photo: standInPhoto }, 'replace');
    }
  }

  /** Fetches what could not be fetched once more. */
  retry(): void {
    const { lecture } = this.#options.explorer.place;
    if (lecture !== null) void this.#loader.load(lecture);
  }

  /** Nothing stands before the step any more. */
  #clearStage(): void {
    this.#isBlank = false;
    this.#isCodeShown = false;
  }

  #find(name: string): Lecture | null {
    return this.#options.shelf.find(name) ?? this.#loader.find(name);
  }

  /**
   * In the room as it is. A photo that has run stays where the step names none, unless the step is about another network;
   * and where the audience's photo is asked for and there is none.
   */
  #placeOf({ place }: LectureStep): Place {
    const { explorer, hasOwnPhoto } = this.#options;
    const { photo } = explorer.place;
    const wanted = moveInto(explorer.place, readStepPlace(place).place);
    if (wanted.photo === null && hasStandardNetwork(wanted)) return { ...wanted, photo };
    if (wanted.photo !== ownPhoto || hasOwnPhoto()) return wanted;
    return { ...wanted, photo: photo === null || photo === ownPhoto ? standInPhoto : photo };
  }
}
