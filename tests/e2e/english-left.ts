import type { Page } from '@playwright/test';
import { listEnglish } from '../../src/lib/text/pseudo/english-left';

/** What is English on a page that was built in the pseudo-language. */
export async function listEnglishLeft(page: Page): Promise<readonly string[]> {
  return (await listTexts(page)).filter((text) => listEnglish(text).length > 0);
}

/**
 * Every text of a page that is drawn or spoken, the title and the description. Code, and whatever else is marked
 * `translate="no"`, belongs to no language.
 */
export async function listTexts(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const spoken = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'title',
      'alt',
      'placeholder'
    ];
    const foreign = 'script, style, noscript, pre, code, annotation, [translate="no"]';
    const found = [
      document.title,
      document.querySelector('meta[name="description"]')?.getAttribute('content') ?? ''
    ];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element === null) continue;
      // What a list of code is called is a sentence all the same.
      if (node instanceof Element && !node.matches('[translate="no"]')) {
        for (const name of spoken) found.push(node.getAttribute(name) ?? '');
      }
      if (node instanceof Text && element.closest(foreign) === null) found.push(node.data.trim());
    }
    return found;
  });
  return [...new Set(texts)];
}
