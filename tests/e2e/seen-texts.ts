import type { Page } from './quiet-page';

export interface SeenText {
  readonly text: string;
  /** Height of type on screen, in pixels. */
  readonly size: number;
  readonly isAttended: boolean;
  readonly isInDrawing: boolean;
}

/** All text that can be seen, with its size on screen; what is selected, the panels about it and a lecture's caption apart. */
export function listSeenTexts(page: Page): Promise<readonly SeenText[]> {
  return page.evaluate(() => {
    const selected = document
      .querySelector('main svg [aria-pressed="true"]')
      ?.closest('g[role="group"]');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: SeenText[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (text === '' || element === null) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.closest('.visually-hidden, script, style, desc') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) continue;
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const scale = matrix === null ? 1 : Math.hypot(matrix.a, matrix.b);
      found.push({
        text,
        size: parseFloat(getComputedStyle(element).fontSize) * scale,
        isInDrawing: matrix !== null,
        isAttended:
          element.closest('aside, .dock, [aria-live]') !== null ||
          (selected?.contains(element) ?? false)
      });
    }
    return found;
  });
}

/** From the last row of a hall, what is attended to is not read below 18 pixels, and nothing below 12. */
export async function listTooSmall(page: Page): Promise<readonly SeenText[]> {
  const texts = await listSeenTexts(page);
  return texts.filter(({ size, isAttended }) => size < (isAttended ? 17.99 : 11.99));
}
