import type { Drawing, GraphBox } from '../layout';
import { isSamePart, type PartInView } from '../place';
import { SeenGroups } from './seen-groups';
import {
  boxInView,
  centreOn,
  fitBox,
  fromPart,
  isInside,
  scaleBy,
  toPart,
  wholeView,
  type Core,
  type Frame,
  type Size,
  type ViewTransform
} from './view-geometry';

export { wholeView, type ViewTransform };

/** Moves the picture for real: the zoom gesture's side. */
export interface ViewDriver {
  moveTo(transform: ViewTransform, durationMs: number): void;
}

/** `network`: glyphs and channels. `module`: names, strides and shapes are large enough to read. */
export type DetailLevel = 'network' | 'module';

/**
 * What should be in view: everything, a box (drawing units) as large as it goes, or the part that a reader chose. Of a
 * box, `core` is what a hall must be able to read, with the size of its type in drawing units.
 */
export type ViewTarget =
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'box';
      readonly box: GraphBox;
      readonly core?: { readonly box: GraphBox; readonly typeSize: number } | null;
    }
  | { readonly kind: 'part'; readonly part: PartInView };

const glideMs = 380;
const stepFactor = 1.6;
/** Pixels per unit beyond which nothing new appears. */
const closestScale = 14;
/** From the last row of a hall: least heights of type, in pixels, of what is selected or pointed at, and of everything else. */
const projectedText = { attended: 18, elsewhere: 12 } as const;
/** Details are 12 px high at a drawing's `moduleScale`. */
const projectedDetails = projectedText.attended / 12;
/** Details may be a little under their full size before they give way to the brief labels. */
const levelTolerance = 0.85;
const everything: ViewTarget = { kind: 'whole' };

/** What part of the drawing is on screen, and how close. */
export class Viewport {
  readonly #drawing: () => Drawing;
  readonly #onlook: (part: PartInView) => void;
  readonly #isProjected: () => boolean;
  #size = $state.raw<Size | null>(null);
  #transform = $state.raw<ViewTransform>(wholeView);
  #target: ViewTarget = everything;
  /** Where a glide ends; the transform itself while none is under way. */
  #goal: ViewTransform = wholeView;
  #isMovedByHand = false;
  #driver: ViewDriver | null = null;
  readonly #seen = new SeenGroups();

  /**
   * Takes a getter, so that the viewport follows when the drawing is exchanged. `onlook` is called whenever the reader,
   * not the page, has moved the drawing, once the movement is over. Projected, labels give way where they would be small.
   */
  constructor(
    drawing: () => Drawing,
    onlook: (part: PartInView) => void = () => undefined,
    isProjected: () => boolean = () => false
  ) {
    this.#drawing = drawing;
    this.#onlook = onlook;
    this.#isProjected = isProjected;
  }

  readonly #isOneGroup = $derived.by(() => this.#drawing().groups.length === 1);
  readonly #baseScale = $derived.by(() => {
    const { width, height } = this.#drawing();
    return this.#size === null ? 1 : Math.min(this.#size.width / width, this.#size.height / height);
  });
  readonly #level: DetailLevel = $derived.by(() => {
    // Before the size is known a page about one module gives its details, and a page about all of them none.
    if (this.#size === null) return this.#isOneGroup ? 'module' : 'network';
    const factor = this.#isProjected() ? projectedDetails : levelTolerance;
    return this.scale >= this.#drawing().moduleScale * factor ? 'module' : 'network';
  });

  get transform(): ViewTransform {
    return this.#transform;
  }

  /** Pixels on screen per drawing unit. */
  get scale(): number {
    return this.#baseScale * this.#transform.k;
  }

  get level(): DetailLevel {
    return this.#level;
  }

  /** Pixels below which a label is left out; null where all are drawn. */
  get smallestText(): typeof projectedText | null {
    return this.#isProjected() ? projectedText : null;
  }

  /** Drawing units that are bare on the left, and on the right, of the whole drawing. */
  get margin(): number {
    if (this.#size === null) return 0;
    return (this.#size.width / this.#baseScale - this.#drawing().width) / 2;
  }

  /** Whether a group's details have been close enough to read, or the drawing is of this group alone. */
  showsDetails(groupId: string): boolean {
    return this.#isOneGroup || this.#seen.has(groupId);
  }

  get isWhole(): boolean {
    return this.#transform.k <= 1.001;
  }

  /** Smallest and largest k. */
  get range(): readonly [number, number] {
    return [1, Math.max(2, closestScale / this.#baseScale)];
  }

  /** Called by the zoom gesture for every step of a movement, by the reader's hand or by a glide. */
  follow(transform: ViewTransform, isByHand = false): void {
    this.#transform = transform;
    if (isByHand) {
      this.#goal = transform;
      this.#isMovedByHand = true;
    }
    this.#look();
  }

  /** Called when the reader's hand lets go. */
  settle(): void {
    if (!this.#isMovedByHand) return;
    this.#isMovedByHand = false;
    this.#onlook(toPart(this.#frame(), this.#goal));
  }

  /** Called when the drawing's element changes size; pixels. What was in view stays in view. */
  resize(size: Size): void {
    const isSame = this.#size?.width === size.width && this.#size.height === size.height;
    if (isSame) return;
    this.#size = size.width > 0 && size.height > 0 ? size : null;
    // Also the first time: what was to be shown before was fitted into a view of unknown shape.
    if (this.#size !== null) this.#moveTo(this.#transformFor(this.#target));
    this.#look();
  }

  /** Connects the zoom gesture; returns how to disconnect it. */
  connect(driver: ViewDriver): () => void {
    this.#driver = driver;
    return () => {
      if (this.#driver !== driver) return;
      this.#driver = null;
      this.#seen.stop();
    };
  }

  /** Glides to what should be in view; nothing moves where it is already. */
  show(target: ViewTarget): void {
    this.#target = target;
    const isThere =
      target.kind === 'part' && isSamePart(target.part, toPart(this.#frame(), this.#goal));
    if (!isThere) this.#moveTo(this.#transformFor(target));
  }

  /** At the reader's wish: back to the whole network. */
  fit(): void {
    this.#lookAt(everything);
  }

  /** At the reader's wish: until the box (drawing units) fills the view. */
  glideTo(box: GraphBox): void {
    this.#lookAt({ kind: 'box', box });
  }

  zoomIn(): void {
    this.#zoomBy(stepFactor);
  }

  zoomOut(): void {
    this.#zoomBy(1 / stepFactor);
  }

  /** Whether the box stands wholly in view, or will when the glide under way has ended. */
  isInView(box: GraphBox): boolean {
    return isInside(box, boxInView(this.#frame(), this.#goal));
  }

  /** The part that would be in view if the target were shown. */
  partOf(target: ViewTarget): PartInView {
    return toPart(this.#frame(), this.#transformFor(target));
  }

  /** Moves only where the box is not wholly on screen; the scale stays. */
  reveal(box: GraphBox): void {
    if (this.isWhole || this.isInView(box)) return;
    const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    this.#moveTo(centreOn(this.#frame(), centre, this.#goal.k));
  }

  #zoomBy(factor: number): void {
    const frame = this.#frame();
    this.#lookAt({ kind: 'part', part: toPart(frame, scaleBy(frame, this.#goal, factor)) });
  }

  #lookAt(target: ViewTarget): void {
    this.show(target);
    this.#onlook(toPart(this.#frame(), this.#goal));
  }

  #transformFor(target: ViewTarget): ViewTransform {
    switch (target.kind) {
      case 'whole':
        return wholeView;
      case 'box':
        return fitBox(this.#frame(), target.box, this.#legible(target.core ?? null));
      case 'part':
        return fromPart(this.#frame(), target.part);
    }
  }

  /** Null where nothing need be read from afar. */
  #legible(core: { readonly box: GraphBox; readonly typeSize: number } | null): Core | null {
    if (core === null || !this.#isProjected()) return null;
    return { box: core.box, k: projectedText.attended / core.typeSize / this.#baseScale };
  }

  #frame(): Frame {
    const { width, height } = this.#drawing();
    const view =
      this.#size === null
        ? { width, height }
        : {
            width: this.#size.width / this.#baseScale,
            height: this.#size.height / this.#baseScale
          };
    return { drawing: { width, height }, view, range: this.range };
  }

  #moveTo(transform: ViewTransform): void {
    this.#goal = transform;
    if (this.#driver === null) this.follow(transform);
    else this.#driver.moveTo(transform, glideMs);
  }

  #look(): void {
    if (this.level === 'network') return;
    this.#seen.look(this.#drawing().groups, boxInView(this.#frame(), this.#transform));
  }
}
