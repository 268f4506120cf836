import type { Page } from '@playwright/test';
import { listEnglish } from '../../src/lib/text/pseudo/english-left';

/** A text of the page, and the English words in it. */
export interface EnglishLeft {
  readonly text: string;
  readonly words: readonly string[];
}

/**
 * What is English on a page that was built in the pseudo-language: every text that is drawn or spoken, the title and
 * the description. Code, and whatever else is marked `translate="no"`, belongs to no language.
 */
export async function listEnglishLeft(page: Page): Promise<readonly EnglishLeft[]> {
  const texts = await page.evaluate(() => {
    const spoken = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'];
    const foreign = 'script, style, noscript, pre, code, annotation, [translate="no"]';
    const found = [
      document.title,
      document.querySelector('meta[name="description"]')?.getAttribute('content') ?? ''
    ];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element === null || element.closest(foreign) !== null) continue;
      if (node instanceof Text) found.push(node.data.trim());
      if (!(node instanceof Element)) continue;
      found.push(...spoken.map((name) => node.getAttribute(name) ?? ''));
    }
    return found.filter((text) => text !== '');
  });
  return [...new Set(texts)]
    .map((text) => ({ text, words: listEnglish(text) }))
    .filter(({ words }) => words.length > 0);
}
