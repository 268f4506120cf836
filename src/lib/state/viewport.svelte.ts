import type { Drawing, GraphBox } from '../layout';
import { SeenGroups } from './seen-groups';

/** Drawing units to the units of the drawing's view box: x' = x·k + shift. k = 1 shows it all. */
export interface ViewTransform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** Moves the picture for real: the zoom gesture's side. */
export interface ViewDriver {
  moveTo(transform: ViewTransform, durationMs: number): void;
}

/** `network`: glyphs and channels. `module`: names, strides and shapes are large enough to read. */
export type DetailLevel = 'network' | 'module';

export const wholeView: ViewTransform = { k: 1, x: 0, y: 0 };
const glideMs = 380;
const stepFactor = 1.6;
/** Pixels per unit beyond which nothing new appears. */
const closestScale = 14;
/** Details may be a little under their full size before they give way to the brief labels. */
const levelTolerance = 0.85;

/** What part of the drawing is on screen, and how close. */
export class Viewport {
  readonly #drawing: () => Drawing;
  #size = $state.raw<{ width: number; height: number } | null>(null);
  #transform = $state.raw<ViewTransform>(wholeView);
  #driver: ViewDriver | null = null;
  readonly #seen = new SeenGroups();

  /** Takes a getter, so that the viewport follows when the drawing is exchanged. */
  constructor(drawing: () => Drawing) {
    this.#drawing = drawing;
  }

  readonly #baseScale = $derived.by(() => {
    const { width, height } = this.#drawing();
    return this.#size === null ? 1 : Math.min(this.#size.width / width, this.#size.height / height);
  });
  readonly #level: DetailLevel = $derived.by(() =>
    this.scale >= this.#drawing().moduleScale * levelTolerance ? 'module' : 'network'
  );

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

  /** Whether a group's details have been close enough to read, or are never left out of this drawing. */
  showsDetails(groupId: string): boolean {
    return this.#drawing().moduleScale === 0 || this.#seen.has(groupId);
  }

  get isWhole(): boolean {
    return this.#transform.k <= 1.001;
  }

  /** Smallest and largest k. */
  get range(): readonly [number, number] {
    return [1, Math.max(2, closestScale / this.#baseScale)];
  }

  /** Called by the zoom gesture for every step of a movement. */
  follow(transform: ViewTransform): void {
    this.#transform = transform;
    this.#look();
  }

  /** Called when the drawing's element changes size; pixels. */
  resize(size: { width: number; height: number }): void {
    this.#size = size.width > 0 && size.height > 0 ? size : null;
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

  /** Back to the whole network. */
  fit(): void {
    this.#move(wholeView);
  }

  zoomIn(): void {
    this.#zoomBy(stepFactor);
  }

  zoomOut(): void {
    this.#zoomBy(1 / stepFactor);
  }

  /** Moves until the box (drawing units) fills the view. */
  glideTo(box: GraphBox): void {
    const view = this.#viewSize();
    const fitting = 0.96 * Math.min(view.width / box.width, view.height / box.height);
    const [smallest, largest] = this.range;
    this.#centre(box, Math.min(Math.max(fitting, smallest), largest));
  }

  /** Moves only where the box is not wholly on screen; the scale stays. */
  reveal(box: GraphBox): void {
    if (this.isWhole) return;
    const { k, x, y } = this.#transform;
    const { width, height } = this.#drawing();
    const view = this.#viewSize();
    const left = (width - view.width) / 2;
    const top = (height - view.height) / 2;
    const isInside =
      box.x * k + x >= left &&
      (box.x + box.width) * k + x <= left + view.width &&
      box.y * k + y >= top &&
      (box.y + box.height) * k + y <= top + view.height;
    if (!isInside) this.#centre(box, k);
  }

  /** The part of the view box's plane that the element shows. */
  #viewSize(): { width: number; height: number } {
    const { width, height } = this.#drawing();
    if (this.#size === null) return { width, height };
    return {
      width: this.#size.width / this.#baseScale,
      height: this.#size.height / this.#baseScale
    };
  }

  #zoomBy(factor: number): void {
    const { width, height } = this.#drawing();
    const { k, x, y } = this.#transform;
    const [smallest, largest] = this.range;
    const next = Math.min(Math.max(k * factor, smallest), largest);
    if (next === smallest) return this.fit();
    const ratio = next / k;
    this.#move({
      k: next,
      x: width / 2 - (width / 2 - x) * ratio,
      y: height / 2 - (height / 2 - y) * ratio
    });
  }

  #centre(box: GraphBox, k: number): void {
    const { width, height } = this.#drawing();
    this.#move({
      k,
      x: width / 2 - k * (box.x + box.width / 2),
      y: height / 2 - k * (box.y + box.height / 2)
    });
  }

  #move(transform: ViewTransform): void {
    if (this.#driver === null) this.follow(transform);
    else this.#driver.moveTo(transform, glideMs);
  }

  #look(): void {
    if (this.level === 'network') return;
    const { k, x, y } = this.#transform;
    const { width, height } = this.#drawing();
    const view = this.#viewSize();
    this.#seen.look(this.#drawing().groups, {
      x: ((width - view.width) / 2 - x) / k,
      y: ((height - view.height) / 2 - y) / k,
      width: view.width / k,
      height: view.height / k
    });
  }
}
