import {
  distanceBetween,
  simplifyStroke,
  type SlideSize,
  type Stroke,
  type StrokePoint
} from '../strokes';

/** What the speaker has in hand to point with. */
export type PointingTool = 'none' | 'spot' | 'pen';

/** Points that are nearer than that, in pixels, are one. */
const nearest = 2;
/** A line that is off by as many pixels looks the same, also where it bends. */
const tolerance = 0.35;

/** The spot, the pen, and what has been drawn on the slide. None of it is in the address, or outlasts the slide. */
export class Pointing {
  #tool = $state<PointingTool>('none');
  #strokes = $state.raw<readonly Stroke[]>([]);
  #current = $state.raw<Stroke | null>(null);
  #slide: string | null = null;

  get tool(): PointingTool {
    return this.#tool;
  }

  /** From the first to the last, with the one being drawn. */
  get strokes(): readonly Stroke[] {
    return this.#current === null ? this.#strokes : [...this.#strokes, this.#current];
  }

  /** Takes a tool in hand, in place of another, or puts it away. What has been drawn stays. */
  toggle(tool: Exclude<PointingTool, 'none'>): void {
    this.endStroke();
    this.#tool = this.#tool === tool ? 'none' : tool;
  }

  /** False where the pen is not in hand. */
  putPenAway(): boolean {
    if (this.#tool !== 'pen') return false;
    this.toggle('pen');
    return true;
  }

  /** Begins to draw where the pen is set down. */
  beginStroke(point: StrokePoint): void {
    if (this.#tool === 'pen') this.#current = [point];
  }

  /** Draws on to these points; without a pen that is down nothing happens. */
  extendStroke(points: readonly StrokePoint[], size: SlideSize): void {
    if (this.#current === null) return;
    const stroke = [...this.#current];
    for (const point of points) {
      if (distanceBetween(stroke[stroke.length - 1], point, size) >= nearest) stroke.push(point);
    }
    if (stroke.length > this.#current.length) this.#current = stroke;
  }

  /** Lifts the pen. With the size of the slide, the stroke is thinned out to what can be seen. */
  endStroke(size?: SlideSize): void {
    if (this.#current === null) return;
    const stroke =
      size === undefined ? this.#current : simplifyStroke(this.#current, size, tolerance);
    this.#current = null;
    this.#strokes = [...this.#strokes, stroke];
  }

  /** Takes the last stroke back. False where there is none. */
  undo(): boolean {
    if (this.strokes.length === 0) return false;
    if (this.#current === null) this.#strokes = this.#strokes.slice(0, -1);
    this.#current = null;
    return true;
  }

  /** Takes all strokes away. False where there is none. */
  wipe(): boolean {
    if (this.strokes.length === 0) return false;
    this.#current = null;
    this.#strokes = [];
    return true;
  }

  /** Another slide begins without strokes. */
  turnTo(slide: string): void {
    if (slide === this.#slide) return;
    this.#slide = slide;
    this.#current = null;
    this.#strokes = [];
  }

  /** Nothing is presented any more. */
  end(): void {
    this.#tool = 'none';
    this.#slide = null;
    this.#current = null;
    this.#strokes = [];
  }
}
