import type { Attachment } from 'svelte/attachments';
import { onIdle } from './when-idle';

export interface Transform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** Whose picture is moved; a viewport is one. */
export interface ZoomTarget {
  readonly transform: Transform;
  readonly range: readonly [number, number];
  follow(transform: Transform, isByHand: boolean): void;
  /** The hand has let go. */
  settle(): void;
  connect(driver: { moveTo(transform: Transform, durationMs: number): void }): () => void;
}

/** `zoom`: the wheel zooms. `ctrl`: the wheel and one finger scroll the page, with Ctrl or two fingers they zoom. */
export type WheelMode = 'zoom' | 'ctrl';

const longestWaitMs = 1000;

/**
 * Zoom and pan on an SVG element with a view box. The code of the gesture is fetched once the drawing stands; until then
 * what is asked for from code happens without a glide, and without the code at all there is no gesture.
 */
export function zoom(target: ZoomTarget, wheel: WheelMode): Attachment<SVGSVGElement> {
  return (element) => {
    let isGone = false;
    let end = onIdle(() => void listen(), longestWaitMs);
    const listen = async () => {
      const gesture = await import('./zoom-gesture').catch(() => null);
      if (!isGone && gesture !== null) end = gesture.listenForZoom(element, target, wheel);
    };
    return () => {
      isGone = true;
      end();
    };
  };
}
