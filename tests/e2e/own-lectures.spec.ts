import { readFile } from 'node:fs/promises';
import { formatLecture, parseLecture, writeLectureFragment } from '../../src/lib/lectures';
import { lectures as text } from '../../src/lib/text/en/lectures/room';
import { bar, isAt, named, panel } from './lecture-room';
import { expect, open, test } from './quiet-page';

const mine = {
  title: 'Mine <b>',
  language: 'en',
  steps: [
    { place: 'at=Mixed_5b', caption: '<img src=x onerror=alert(1)>', notes: 'Slowly.', minutes: 2 },
    { place: 'at=Mixed_6b&panel=costs', caption: 'Its costs', notes: '', minutes: 1 }
  ]
};

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const fileOf = (content: string, name = 'lecture.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content)
});

test('a lecture is recorded while walking, edited, saved as a file, and there on the next visit', async ({
  page
}) => {
  await open(page, './?panel=lectures');
  await panel(page).getByRole('button', { name: text.record }).click();
  const recorder = page.getByRole('region', { name: text.recorder.label });
  const caption = recorder.getByRole('textbox', { name: text.recorder.caption });
  await expect(caption).toBeFocused();
  await caption.fill('All of it');
  await recorder.getByRole('button', { name: text.recorder.record }).click();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Mixed_6b/ })
    .click();
  await caption.fill('A module');
  await page.keyboard.press('Enter');
  await expect(recorder.getByRole('status')).toHaveText(text.recorder.recorded(2));
  await recorder.getByRole('button', { name: text.recorder.stop }).click();
  await expect(panel(page).getByRole('button', { name: text.record })).toBeFocused();

  await panel(page)
    .getByRole('button', { name: named('Edit', text.newTitle) })
    .click();
  const editor = page.getByRole('region', { name: text.editor.label(text.newTitle) });
  await editor.getByRole('button', { name: text.editor.up(2) }).click();
  await editor.getByRole('textbox', { name: text.editor.notes(1) }).fill('Four branches.');
  await editor.getByRole('spinbutton').first().fill('2.5');
  await page.keyboard.press('Tab');
  await page.reload();
  const download = page.waitForEvent('download');
  await panel(page)
    .getByRole('button', { name: named('Save as a file', text.newTitle) })
    .click();
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(parseLecture(saved).steps).toEqual([
    { place: 'at=Mixed_6b', caption: 'A module', notes: 'Four branches.', minutes: 2.5 },
    { place: '', caption: 'All of it', notes: '', minutes: 1 }
  ]);
  await panel(page)
    .getByRole('button', { name: named('Start', text.newTitle) })
    .click();
  await isAt(page, 1, 2);
  await expect(page).toHaveURL(/at=Mixed_6b&lecture=own-1$/);
});

test('in the editor the focus follows the step; what is removed can be put back', async ({
  page
}) => {
  await open(page, './?panel=lectures');
  const step = (caption: string) => ({ place: '', caption, notes: '', minutes: 1 });
  const steps = ['a', 'b', 'c'].map(step);
  await panel(page)
    .locator('input[type=file]')
    .setInputFiles(fileOf(formatLecture({ ...mine, steps })));
  await panel(page)
    .getByRole('button', { name: named('Edit', mine.title) })
    .click();
  const title = panel(page).getByRole('textbox', { name: text.editor.title });
  await expect(title).toBeFocused();
  await expect(title).toBeInViewport({ ratio: 1 });
  const captions = () =>
    Promise.all(
      steps.map((_, index) =>
        panel(page)
          .getByRole('textbox', { name: text.editor.caption(index + 1) })
          .inputValue({ timeout: 1_000 })
          .catch(() => null)
      )
    );
  const button = (name: string) => panel(page).getByRole('button', { name, exact: true });
  await button(text.editor.up(3)).focus();
  await page.keyboard.press('Enter');
  await expect(button(text.editor.up(2))).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await captions()).toEqual(['c', 'a', 'b']);
  // It goes no further up; back down is what is left.
  await expect(button(text.editor.down(1))).toBeFocused();
  for (const index of [1, 2]) {
    await button(text.editor.remove(index + 1)).press('Enter');
    await expect(
      panel(page)
        .getByRole('status')
        .filter({ hasText: text.editor.removed(index + 1) })
    ).toBeAttached();
    await expect(panel(page).getByRole('listitem').and(page.locator(':focus'))).toBeVisible();
    expect((await captions()).at(-1)).toBeNull();
    await button(text.editor.undo).press('Enter');
    expect(await captions()).toEqual(['c', 'a', 'b']);
    await expect(button(text.editor.undo)).toBeHidden();
  }
});

test('a file is opened by the picker or by a drop; a bad one gets a sentence and nothing is lost', async ({
  page
}) => {
  await open(page, './?panel=lectures');
  const picker = panel(page).locator('input[type=file]');
  await picker.setInputFiles(fileOf('{"format": '));
  await expect(panel(page).getByRole('alert')).toHaveText(text.fault({ kind: 'not-json' }));
  await picker.setInputFiles(fileOf(formatLecture(mine)));
  await expect(panel(page).getByText(text.opened(mine.title))).toBeVisible();
  await expect(panel(page).getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: text.title, exact: true }).click();
  const bad = formatLecture({ ...mine, steps: [{ ...mine.steps[0], place: 'size=9' }] });
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'talk.json', { type: 'application/json' }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  }, bad);
  await expect(panel(page).getByRole('alert')).toContainText('“size”');
  await panel(page)
    .getByRole('button', { name: named('Start', mine.title) })
    .click();
  await isAt(page, 1, 2);
  await expect(bar(page).getByText(mine.steps[0].caption)).toBeVisible();
});

for (const path of ['./?panel=lectures', './?panel=lectures&projector=on']) {
  test(`the list of lectures scrolls by itself, and the page does not: ${path}`, async ({
    page
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, path);
    await panel(page)
      .locator('input[type=file]')
      .setInputFiles(fileOf(formatLecture(mine)));
    await panel(page)
      .getByRole('button', { name: named('Edit', mine.title) })
      .click();
    await expect(panel(page).getByRole('textbox', { name: text.editor.title })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(720);
  });
}

test('a link holds a whole lecture; a damaged one gets a sentence', async ({ page }) => {
  const fragment = await writeLectureFragment(mine);
  await open(page, `./#${fragment}`);
  await isAt(page, 1, 2);
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/at=Mixed_6b&panel=costs&lecture=own-1&step=2$/);
  await page.goto('about:blank');
  await open(page, `./#${fragment?.slice(0, 60)}`);
  await expect(panel(page).getByRole('alert')).toHaveText(text.fault({ kind: 'broken-link' }));
});

test('a lecture of another machine is told of, and left by a button', async ({ page }) => {
  await open(page, './?lecture=own-7&step=2&at=Mixed_6b');
  await expect(page.getByRole('alert').filter({ hasText: text.absent })).toBeVisible();
  await page.getByRole('button', { name: text.leave }).click();
  await expect(page).toHaveURL(/\?at=Mixed_6b$/);
});
