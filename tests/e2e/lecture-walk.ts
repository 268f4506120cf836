import AxeBuilder from '@axe-core/playwright';
import { createFacts, giveWords, type Lecture, type ShippedName } from '../../src/lib/lectures';
import { buildNetwork } from '../../src/lib/network';
import { chinese } from '../../src/lib/text/zh';
import { english } from '../../src/lib/text/en';
import { patient } from './live-run';
import { expect, open, type Page } from './quiet-page';
import { listTooSmall } from './seen-texts';

const languages = { en: { words: english, path: './' }, zh: { words: chinese, path: './zh/' } };

export interface Walk {
  readonly name: ShippedName;
  readonly language: keyof typeof languages;
  /** Once for each kind of step: it takes seconds, and says the same of the next step of a kind, in any language. */
  readonly isAxeAsked?: boolean;
}

export async function fetchLecture({ name, language }: Walk): Promise<Lecture> {
  const { words } = languages[language];
  const ofLecture = (await words.panels[`lecture-${name}`]())(createFacts(buildNetwork()));
  return giveWords(name, ofLecture, words.tag);
}

/** From the first step to the last by a clicker alone, in a hall; every step is held against what a hall needs. */
export async function walkThrough(page: Page, walk: Walk): Promise<void> {
  const { steps } = await fetchLecture(walk);
  const { path, words } = languages[walk.language];
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, `${path}?lecture=${walk.name}&projector=on&backend=wasm`);
  const text = await words.panels.lectures();
  const known = new Set<string>();
  for (const [index, step] of steps.entries()) {
    if (index > 0) await page.keyboard.press('PageDown');
    const where = text.step(index + 1, steps.length);
    await expect(page.getByText(where, { exact: true })).toBeVisible();
    const announced = page.locator('p[aria-live="polite"]');
    await expect(announced).toHaveText(step.caption);
    await expect(announced).toBeInViewport({ ratio: 1 });
    await waitUntilShown(page, step.place);
    await expect.poll(() => listFlaws(page), { message: where }).toEqual([]);
    const kind = kindOf(step.place);
    if (walk.isAxeAsked && !known.has(kind)) {
      expect(await listViolations(page), where).toEqual([]);
    }
    known.add(kind);
  }
  await page.keyboard.press('PageDown');
  await expect(
    page.getByText(text.step(steps.length, steps.length), { exact: true })
  ).toBeVisible();
}

/** Steps of a kind open the same things about another op. */
function kindOf(place: string): string {
  const query = new URLSearchParams(place);
  const at = query.get('at');
  const what =
    at === null ? 'nothing' : at.includes('/') || at.startsWith('Conv') ? 'op' : 'module';
  return [what, ...['panel', 'facts', 'stage', 'practice'].map((key) => query.get(key))].join(' ');
}

/** What a step runs and opens is there. */
async function waitUntilShown(page: Page, place: string): Promise<void> {
  const query = new URLSearchParams(place);
  const at = query.get('at');
  if (at !== null) await expect(page.locator('main svg [aria-pressed="true"]')).toHaveCount(1);
  if (query.has('photo')) {
    await expect(page.getByText(/^WebAssembly · /).first()).toBeVisible(patient);
  }
  if (query.get('stage') === 'maps') {
    await expect(page.locator('aside canvas').first()).toBeInViewport(patient);
  }
  if (query.has('panel')) await expect(page.locator('.dock')).toBeInViewport({ ratio: 1 });
  if (query.get('panel') === 'practice') {
    await expect(page.locator('.dock form input').first()).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.dock form button').first()).toBeInViewport({ ratio: 1 });
  }
}

async function listFlaws(page: Page): Promise<readonly string[]> {
  const small = await listTooSmall(page);
  return [
    ...small.map(({ text, size }) => `${size.toFixed(1)} px: ${text}`),
    ...(await listOutOfSight(page))
  ];
}

/** Of what a step points at: that which its region cuts off, or something else covers. And a page that is too wide. */
function listOutOfSight(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page is too wide');
    const hold = (element: Element | null, region: Element | null, name: string) => {
      if (element === null || region === null) return;
      const box = element.getBoundingClientRect();
      const view = region.getBoundingClientRect();
      const isCut =
        box.left < view.left - 1 ||
        box.right > view.right + 1 ||
        box.top < view.top - 1 ||
        box.bottom > view.bottom + 1;
      if (isCut) found.push(`${name} is cut off`);
      const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y]));
      const isCovered = points.some(([x, y]) => {
        const top = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
        return top === null || !region.contains(top);
      });
      if (isCovered) found.push(`${name} is covered`);
    };
    const selected = document.querySelector('main svg [aria-pressed="true"] > rect');
    hold(selected, document.querySelector('main > .drawing'), 'what is selected');
    const caption = document.querySelector('p[aria-live]');
    hold(caption, document.querySelector('section.bar'), 'the caption');
    const panel = document.querySelector('.dock');
    hold(panel, panel, 'the panel');
    const aside = document.querySelector('aside');
    const query = new URLSearchParams(location.search);
    const part = aside?.querySelector('details[open] > :not(summary)');
    if (aside && part && query.has('facts')) {
      const { top, bottom } = part.getBoundingClientRect();
      const view = aside.getBoundingClientRect();
      const begin = view.top + (aside.querySelector('header')?.getBoundingClientRect().height ?? 0);
      const fits = bottom - top <= view.bottom - begin;
      if (top < begin - 1 || (fits ? bottom > view.bottom + 1 : top > begin + 1)) {
        found.push('what is opened begins out of sight');
      }
    }
    const heading = aside?.querySelector('h2') ?? null;
    hold(heading, aside, 'what the panel is of');
    return found;
  });
}

/** In what a step changes. The drawing, which takes axe longest, is the same in all of them: drawing.spec.ts asks about it. */
async function listViolations(page: Page): Promise<readonly string[]> {
  const regions = ['section.bar', 'aside', '.dock'];
  const builder = new AxeBuilder({ page });
  for (const region of regions)
    if ((await page.locator(region).count()) > 0) builder.include(region);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}
