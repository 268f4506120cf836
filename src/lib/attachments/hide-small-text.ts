import type { Attachment } from 'svelte/attachments';

interface TextView {
  /** Pixels on screen per drawing unit. */
  readonly scale: number;
  /** Least heights of type, in pixels; null where every label is drawn. */
  readonly smallestText: { readonly attended: number; readonly elsewhere: number } | null;
}

/** What a reader's eye is led to: its labels must be larger than those around it. */
const attended = '[aria-pressed="true"], [data-mark="hovered"]';
const mark = 'data-small';

/**
 * Marks the labels of a drawing that would be smaller on screen than can be read, so that its style sheet leaves them
 * out. Sizes are the browser's own, whatever sets them.
 */
export function hideSmallText(view: TextView): Attachment<SVGSVGElement> {
  return (svg) => {
    const { scale, smallestText } = view;
    if (smallestText === null) {
      for (const label of svg.querySelectorAll(`[${mark}]`)) label.removeAttribute(mark);
      return;
    }
    let frame = 0;
    const sweep = () => {
      const groups = new Set(
        [...svg.querySelectorAll(attended)].map((element) => element.closest('g[role="group"]'))
      );
      for (const label of svg.querySelectorAll('text, tspan')) {
        const isAttended = groups.has(label.closest('g[role="group"]'));
        const least = isAttended ? smallestText.attended : smallestText.elsewhere;
        const size = parseFloat(getComputedStyle(label).fontSize) * scale;
        label.toggleAttribute(mark, size < least);
      }
    };
    const sweepSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(sweep);
    };
    // Labels come when they are wanted, and what is selected or pointed at changes.
    const observer = new MutationObserver(sweepSoon);
    observer.observe(svg, {
      subtree: true,
      childList: true,
      attributeFilter: ['aria-pressed', 'data-mark', 'data-level', 'font-size']
    });
    sweepSoon();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  };
}
