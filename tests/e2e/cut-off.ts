import type { Page } from '@playwright/test';

/** Texts that stand out of the node or module of the drawing that they belong to, as the browser has set them. */
export async function listDrawingOverflows(
  page: Page
): Promise<{ readonly seen: number; readonly out: string[] }> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    const out: string[] = [];
    let seen = 0;
    for (const node of document.querySelectorAll('svg [data-id]')) {
      const box = node.querySelector('.body, .frame')?.getBoundingClientRect();
      if (box === undefined) continue;
      for (const text of node.querySelectorAll('text')) {
        const { left, right, width } = text.getBoundingClientRect();
        // What the present level of detail hides has no size.
        if (width === 0) continue;
        seen++;
        if (left < box.left || right > box.right) {
          out.push(`${node.getAttribute('data-id')}: ${text.textContent}`);
        }
      }
    }
    return { seen, out };
  });
}

/**
 * Texts outside the drawing that a reader cannot read to their end: they stand out of an element that holds them, are
 * clipped by one, or lie beyond the window, and no scrolling brings them back. Of fields, what is written in them.
 */
export async function listCutOff(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    /** Pixels; glyphs reach over a tight line, and widths are rounded. */
    const slack = { across: 1.5, down: 4 };

    interface Box {
      readonly name: string;
      readonly rect: DOMRect;
      readonly scrolls: { readonly across: boolean; readonly down: boolean };
      /** A text that stands out of it is seen to do so, or not seen at all. */
      readonly isStrict: boolean;
      readonly isLast: boolean;
    }
    const boxes = new Map<Element, Box | null>();

    /** Null for what has no box of its own: inline elements, rows of tables, signs of formulas. */
    function measure(element: Element): Box | null {
      if (!(element instanceof HTMLElement || element instanceof SVGSVGElement)) return null;
      const style = getComputedStyle(element);
      if (/^(inline|contents|table-(row|header|footer|column).*)$/.test(style.display)) return null;
      const { overflowX, overflowY, borderRightWidth, backgroundColor } = style;
      const isFramed = borderRightWidth !== '0px' || backgroundColor !== 'rgba(0, 0, 0, 0)';
      const own = [...element.classList].filter((name) => !name.startsWith('svelte-'));
      return {
        name: [element.tagName.toLowerCase(), ...own].join('.'),
        rect: element.getBoundingClientRect(),
        scrolls: {
          across: /auto|scroll/.test(overflowX),
          down: /auto|scroll/.test(overflowY)
        },
        isStrict: isFramed || /hidden|clip/.test(`${overflowX} ${overflowY}`),
        isLast: /absolute|fixed/.test(style.position)
      };
    }

    function boxOf(element: Element): Box | null {
      if (!boxes.has(element)) boxes.set(element, measure(element));
      return boxes.get(element) ?? null;
    }

    /** What a text stands out of, in words; null where a reader can read all of it. */
    function findTooSmall(text: DOMRect, parent: Element): string | null {
      let scrolls = { across: false, down: false };
      /** Forgiven where something around it scrolls. */
      let standsOut: string | null = null;
      let isNearest = true;
      for (
        let element: Element | null = parent;
        element !== null && element !== document.body;
        element = element.parentElement
      ) {
        const box = boxOf(element);
        if (box === null) continue;
        scrolls = {
          across: scrolls.across || box.scrolls.across,
          down: scrolls.down || box.scrolls.down
        };
        const { left, right, top, bottom } = box.rect;
        const isOutAcross = text.left < left - slack.across || text.right > right + slack.across;
        const isOutDown = text.top < top - slack.down || text.bottom > bottom + slack.down;
        if ((isOutAcross && !scrolls.across) || (isOutDown && !scrolls.down)) {
          if (isNearest || box.isStrict) return box.name;
          standsOut ??= box.name;
        }
        isNearest = false;
        if (box.isLast) break;
      }
      if (scrolls.across) return null;
      const isBesideWindow = text.left < -slack.across || text.right > innerWidth + slack.across;
      return isBesideWindow ? 'the window' : standsOut;
    }

    function isMeantToBeSeen(element: Element): boolean {
      const isElsewhere = '.visually-hidden, svg[data-level], math, pre, option, script, style';
      if (element.closest(isElsewhere) !== null) return false;
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        // What is there for ears only, in a window that has no room for it.
        if (getComputedStyle(around).clipPath === 'inset(50%)') return false;
      }
      return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    }

    function listTexts(): readonly string[] {
      const found: string[] = [];
      const range = document.createRange();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        const text = node.textContent?.trim() ?? '';
        if (parent === null || text === '' || !isMeantToBeSeen(parent)) continue;
        range.selectNodeContents(node);
        const name = [...range.getClientRects()]
          .filter(({ width }) => width > 0)
          .map((rect) => findTooSmall(rect, parent))
          .find((tooSmall) => tooSmall !== null);
        if (name !== undefined) found.push(`${text} (out of ${name})`);
      }
      return found;
    }

    function textIn(field: HTMLInputElement | HTMLSelectElement): string {
      if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
      return /^(text|search|number)$/.test(field.type) ? field.value || field.placeholder : '';
    }

    function listFields(): readonly string[] {
      const pen = document.createElement('canvas').getContext('2d')!;
      return [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]
        .filter(isMeantToBeSeen)
        .flatMap((field) => {
          const text = textIn(field);
          const style = getComputedStyle(field);
          const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
          pen.font = style.font;
          const isCut = pen.measureText(text).width > field.clientWidth - padding + slack.across;
          return isCut ? [`${text} (out of its ${field.tagName.toLowerCase()})`] : [];
        });
    }

    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...new Set([
        ...listTexts(),
        ...listFields(),
        ...(scrollWidth > clientWidth ? [`the page, ${scrollWidth} of ${clientWidth} wide`] : [])
      ])
    ];
  });
}
