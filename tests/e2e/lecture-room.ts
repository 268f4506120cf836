import { createFacts, giveWords } from '../../src/lib/lectures';
import { buildNetwork } from '../../src/lib/network';
import { lectures as text } from '../../src/lib/text/en/lectures/room';
import { shapesByHeart } from '../../src/lib/text/en/lectures/shapes-by-heart';
import { expect, type Page } from './quiet-page';

export const shapes = giveWords(
  'shapes-by-heart',
  shapesByHeart(createFacts(buildNetwork())),
  'en'
);

export const bar = (page: Page) => page.getByRole('region', { name: /^Lecture: / });
export const panel = (page: Page) => page.getByRole('region', { name: text.title, exact: true });

export const isAt = (page: Page, step: number, of: number = shapes.steps.length) =>
  expect(bar(page).getByText(text.step(step, of), { exact: true })).toBeVisible();

/** A button’s words, and after them whose it is, for a screen reader. */
export const named = (verb: string, title: string) => new RegExp(`^${verb} ?: ${title}$`);
