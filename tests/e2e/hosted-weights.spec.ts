import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { nameClasses } from '../../src/lib/classes';
import { pseudo } from '../../src/lib/text/pseudo';
import { convertCourse, course, hostCourse } from './host-weights';
import { expect, open, test, type Locator, type Page } from './quiet-page';

/** Converting and running a whole network takes its time. */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

/** The whole network on few pixels, which are too few for the auxiliary head. */
const small = 'input=75x75&aux-logits=off&backend=wasm';
const patient = { timeout: 120_000 };
const list = JSON.parse(readFileSync('src/lib/classes/imagenet.json', 'utf8'));

const { header, weights, places } = pseudo.page;
const engine = await pseudo.panels.engine();
const { label } = weights.set({
  name: course.name,
  origin: { kind: 'hosted', folder: `${course.name}/`, classes: course.classes }
});

async function openEngine(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: header.engine.label }).click();
  return page.getByRole('dialog', { name: header.engine.label });
}

test.beforeAll(convertCourse);
test.beforeEach(({ page }) => hostCourse(page));

test('weights that a course hosts are chosen by name, say where they come from, and name what is on the photo', async ({
  page
}) => {
  await open(page, `./?${small}&at=Predictions&probe=classes`);
  const menu = await openEngine(page);
  const radio = menu.getByRole('radio', { name: label });
  await radio.focus();
  await radio.press('Space');
  await expect(page).toHaveURL(/num-classes=1001&.*weights=course$/);

  await test.step('their origin, licence and hash stand below', async () => {
    await expect(menu.getByRole('heading', { name: engine.originOf(course.name) })).toBeVisible();
    await expect(menu.getByText('course.safetensors SHA-256')).toBeVisible();
    await expect(menu.getByText(course.licence)).toBeVisible();
    await expect(menu.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
    await expect(menu.getByText('safetensors, with kernels packed in 8 bits')).toBeVisible();
    await expect(menu.getByText(engine.takeClasses(course.classes))).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).include('[popover]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  await test.step('a link keeps them, and no mark of untrained weights is left', async () => {
    await open(page, `${page.url()}&photo=cat`);
    const classes = await pseudo.panels.classes();
    const top = page.getByRole('table', { name: classes.top(5, course.classes) });
    await expect(top).toBeVisible(patient);
    await expect(page.getByText('UNTRAINED')).toHaveCount(0);
    const first = (await top.getByRole('rowheader').first().textContent()) ?? '';
    const index = Number(/\d+/.exec(first.replace(/n\d{8}/, ''))?.[0]);
    const name = nameClasses(list, { classCount: course.classes, numbering: 'background-first' })[
      index
    ];
    expect(first).toContain(name?.name);
    expect(first).toContain(name?.synset);
  });
});

test('with another number of classes the trunk is theirs, and one click makes the head theirs too', async ({
  page
}) => {
  await open(page, `./?${small}&weights=course&photo=cat&at=Predictions`);
  await expect(page.getByText('UNTRAINED').first()).toBeVisible(patient);
  const menu = await openEngine(page);
  await expect(menu.getByText(engine.otherClasses(course.classes, 1000))).toBeVisible();
  await menu.getByRole('button', { name: engine.takeClasses(course.classes) }).press('Enter');
  await expect(page).toHaveURL(/num-classes=1001/);
  await expect(menu.getByText(engine.otherClasses(course.classes, 1000))).toHaveCount(0);
  // The menu still says that these weights have nothing for the auxiliary head.
  await page.keyboard.press('Escape');
  await expect(page.getByText('UNTRAINED').filter({ visible: true })).toHaveCount(0, patient);
});

test('a link to weights that this site has not says which ones it has', async ({ page }) => {
  await open(page, './?weights=elsewhere');
  const values = ['bundled', course.name, 'untrained', 'own'];
  const fact = { key: 'weights', text: 'elsewhere' };
  await expect(
    page.getByText(places.unread({ ...fact, expected: { kind: 'one-of', values } }))
  ).toBeVisible();
  const menu = await openEngine(page);
  await expect(menu.getByText(engine.package, { exact: true })).toBeVisible();
});
