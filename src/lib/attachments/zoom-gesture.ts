import { select } from 'd3-selection';
import { zoom as createZoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import { untrack } from 'svelte';
import type { Transform, WheelMode, ZoomTarget } from './zoom';

/** How far the drawing can be pushed beyond its own edge, as a share of its size. */
const overscroll = 0.12;

/**
 * Makes an SVG element with a view box zoom and pan, by wheel, drag, pinch, and from code; returns how to end it. Glides run
 * on animation frames; they jump where reduced motion is asked for, and yield to the reader's hand.
 */
export function listenForZoom(
  element: SVGSVGElement,
  target: ZoomTarget,
  wheel: WheelMode
): () => void {
  const selection = select<SVGSVGElement, unknown>(element);
  const readSize = (): Size => element.viewBox.baseVal;
  let frame = 0;

  const behaviour = createZoom<SVGSVGElement, unknown>()
    .filter((event: Event) => isAllowed(event, wheel, target.transform.k))
    .on('start', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (event.sourceEvent !== null) cancelAnimationFrame(frame);
    })
    .on('zoom', ({ transform: { k, x, y }, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) =>
      target.follow({ k, x, y }, sourceEvent !== null)
    )
    .on('end', () => target.settle());
  const bound = () => {
    const { width, height } = readSize();
    behaviour.scaleExtent([target.range[0], target.range[1]]).translateExtent([
      [-width * overscroll, -height * overscroll],
      [width * (1 + overscroll), height * (1 + overscroll)]
    ]);
  };
  const jump = ({ k, x, y }: Transform) =>
    selection.call(behaviour.transform, zoomIdentity.translate(x, y).scale(k));

  const disconnect = target.connect({
    moveTo(goal, durationMs) {
      cancelAnimationFrame(frame);
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        jump(goal);
        return;
      }
      const size = readSize();
      const between = behaviour.interpolate()(toView(target.transform, size), toView(goal, size));
      const start = performance.now();
      const step = (now: number) => {
        const share = Math.min(1, Math.max(0, (now - start) / durationMs));
        jump(share === 1 ? goal : fromView(between(easeInOut(share)), size));
        if (share < 1) frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    }
  });

  selection.call(behaviour).on('dblclick.zoom', null);
  // Bounds follow the drawing and the window without starting the gesture anew.
  element.addEventListener('pointerdown', bound, { capture: true });
  element.addEventListener('wheel', bound, { capture: true, passive: true });
  untrack(() => {
    bound();
    jump(target.transform);
  });
  return () => {
    cancelAnimationFrame(frame);
    disconnect();
    element.removeEventListener('pointerdown', bound, { capture: true });
    element.removeEventListener('wheel', bound, { capture: true });
    selection.on('.zoom', null);
  };
}

function isAllowed(event: Event, wheel: WheelMode, k: number): boolean {
  if (event instanceof WheelEvent) return wheel === 'zoom' || event.ctrlKey || event.metaKey;
  if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent) {
    return wheel === 'zoom' || event.touches.length > 1 || k > 1.001;
  }
  return event instanceof MouseEvent && event.button === 0 && !event.ctrlKey;
}

/** d3's view: centre and width of what is seen, in drawing units. */
type ZoomView = [centreX: number, centreY: number, width: number];

interface Size {
  readonly width: number;
  readonly height: number;
}

function toView({ k, x, y }: Transform, { width, height }: Size): ZoomView {
  return [(width / 2 - x) / k, (height / 2 - y) / k, width / k];
}

function fromView([centreX, centreY, seen]: ZoomView, { width, height }: Size): Transform {
  const k = width / seen;
  return { k, x: width / 2 - centreX * k, y: height / 2 - centreY * k };
}

const easeInOut = (share: number) => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);
