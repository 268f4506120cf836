import type { GraphBox } from '../layout';
import type { PartInView } from '../place';

/** Drawing units to the units of the drawing's view box: x' = x·k + shift. k = 1 shows it all. */
export interface ViewTransform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A drawing and the part of its plane that the element shows at k = 1; both in drawing units. */
export interface Frame {
  readonly drawing: Size;
  readonly view: Size;
  /** Smallest and largest k. */
  readonly range: readonly [number, number];
}

export const wholeView: ViewTransform = { k: 1, x: 0, y: 0 };

/** So much of the view is filled by what is framed. */
const filling = 0.96;
/** To come less close than this would only cut off the edges. */
const worthCloser = 1.08;

/** Puts the middle of the view over a point of the drawing. */
export function centreOn(
  { drawing: { width, height } }: Frame,
  point: { readonly x: number; readonly y: number },
  k: number
): ViewTransform {
  return { k, x: width / 2 - k * point.x, y: height / 2 - k * point.y };
}

/** The part of a box that must be read, and the k at which it can be. */
export interface Core {
  readonly box: GraphBox;
  readonly k: number;
}

/**
 * Shows the whole box as large as it goes, in the middle unless that would show what is beyond the drawing's edge. Where
 * its core could not be read so, the core is shown from as close as that takes, and as much around it as there is room for.
 */
export function fitBox(frame: Frame, box: GraphBox, core: Core | null = null): ViewTransform {
  const k = fillingScale(frame, box);
  if (core === null || core.k <= k) return showBox(frame, box, k);
  const closer = Math.min(core.k, fillingScale(frame, core.box));
  return showBox(frame, surround(frame, core.box, box, closer), closer);
}

/** The core with as much of the box around it as the view has room for at `k`. */
function surround({ view }: Frame, core: GraphBox, box: GraphBox, k: number): GraphBox {
  const along = (axis: 'x' | 'y', length: 'width' | 'height') => {
    const room = Math.min(Math.max((filling * view[length]) / k, core[length]), box[length]);
    const middle = core[axis] + (core[length] - room) / 2;
    return { start: clamp(middle, [box[axis], box[axis] + box[length] - room]), room };
  };
  const [across, down] = [along('x', 'width'), along('y', 'height')];
  return { x: across.start, y: down.start, width: across.room, height: down.room };
}

function fillingScale({ view }: Frame, box: GraphBox): number {
  return filling * Math.min(view.width / box.width, view.height / box.height);
}

function showBox(frame: Frame, box: GraphBox, scale: number): ViewTransform {
  const { drawing, view } = frame;
  const k = clamp(scale, frame.range);
  if (k <= worthCloser * frame.range[0]) return wholeView;
  const middle = {
    x: keepInside(box.x + box.width / 2, view.width / k / 2, drawing.width),
    y: keepInside(box.y + box.height / 2, view.height / k / 2, drawing.height)
  };
  return centreOn(frame, middle, k);
}

/** The middle of a stretch of 2·`half` inside 0 to `end`, as near to `middle` as goes; half-way where it is longer. */
function keepInside(middle: number, half: number, end: number): number {
  return 2 * half >= end ? end / 2 : clamp(middle, [half, end - half]);
}

/** Changes the scale around the middle of the view. */
export function scaleBy(frame: Frame, transform: ViewTransform, factor: number): ViewTransform {
  const k = clamp(transform.k * factor, frame.range);
  if (k <= frame.range[0]) return wholeView;
  return centreOn(frame, middleOf(frame, transform), k);
}

/** The part of a drawing that a transform shows. */
export function toPart(frame: Frame, transform: ViewTransform): PartInView {
  const { x, y } = middleOf(frame, transform);
  const { width, height } = frame.drawing;
  return { x: x / width, y: y / height, width: frame.view.width / transform.k / width };
}

/** The transform that shows this part, as far as the range allows. */
export function fromPart(frame: Frame, part: PartInView): ViewTransform {
  const { width, height } = frame.drawing;
  const k = clamp(frame.view.width / (part.width * width), frame.range);
  return centreOn(frame, { x: part.x * width, y: part.y * height }, k);
}

/** What a transform shows of the drawing, in drawing units. */
export function boxInView({ drawing, view }: Frame, { k, x, y }: ViewTransform): GraphBox {
  return {
    x: ((drawing.width - view.width) / 2 - x) / k,
    y: ((drawing.height - view.height) / 2 - y) / k,
    width: view.width / k,
    height: view.height / k
  };
}

/** Whether a box stands wholly inside another. */
export function isInside(box: GraphBox, outer: GraphBox): boolean {
  return (
    box.x >= outer.x &&
    box.y >= outer.y &&
    box.x + box.width <= outer.x + outer.width &&
    box.y + box.height <= outer.y + outer.height
  );
}

function middleOf({ drawing: { width, height } }: Frame, { k, x, y }: ViewTransform) {
  return { x: (width / 2 - x) / k, y: (height / 2 - y) / k };
}

function clamp(value: number, [smallest, largest]: readonly [number, number]): number {
  return Math.min(Math.max(value, smallest), largest);
}
