import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from './held-page';
import { readFileSync } from 'node:fs';

const rocket = readFileSync('static/samples/rocket.jpg');

interface FilePayload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const jpeg = (name: string, buffer: Buffer = rocket): FilePayload => ({
  name,
  mimeType: 'image/jpeg',
  buffer
});

/** A PNG that says its size and holds no pixels: enough for a check that comes before decoding. */
function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.from(
    '89504e470d0a1a0a0000000d494844520000000000000000080200000000000000',
    'hex'
  );
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
}

/** Puts an EXIF segment with an orientation from 1 to 8 in front of the picture. */
function orient(picture: Buffer, orientation: number): Buffer {
  const exif = Buffer.from(
    'ffe10022457869660000' + '49492a0008000000' + '0100120103000100000000000000' + '00000000',
    'hex'
  );
  exif.writeUInt8(orientation, 28);
  return Buffer.concat([picture.subarray(0, 2), exif, picture.subarray(2)]);
}

/** Every choice runs the network; without weights it stops at once and leaves the cores to the tests. */
async function withholdWeights(page: Page): Promise<void> {
  await page.route('**/weights/*.bin', (route) => route.abort());
}

async function openPicker(page: Page): Promise<Locator> {
  await withholdWeights(page);
  await page.goto('./');
  await page.getByRole('button', { name: /^Photo/ }).click();
  const picker = page.getByRole('region', { name: 'Choose a photo' });
  await expect(picker).toBeVisible();
  // The prerendered picker opens before its script listens.
  await expect(async () => {
    await picker.getByRole('radio', { name: 'Checkerboard' }).check();
    await expect(networkView(picker)).toBeVisible({ timeout: 1000 });
  }).toPass();
  return picker;
}

const networkView = (picker: Locator) =>
  picker.getByRole('figure', { name: /What the network sees: 299×299/ }).getByRole('img');

async function openPhoto(picker: Locator, photo: FilePayload | FilePayload[]): Promise<void> {
  await picker.getByLabel('Open a photo…').setInputFiles(photo);
}

test('samples and stimuli are one choice, worked with the keyboard', async ({ page }) => {
  const picker = await openPicker(page);
  const options = picker.getByRole('radiogroup', { name: 'Photo' });
  await options.getByRole('radio', { name: 'Coffee cup' }).check();
  await expect(networkView(picker)).toHaveAccessibleName(/Espresso in a red cup/);

  await options.getByRole('radio', { name: 'Coffee cup' }).press('ArrowRight');
  await expect(options.getByRole('radio', { name: 'Rocket launch' })).toBeChecked();
  await expect(networkView(picker)).toHaveAccessibleName(/Falcon 9/);

  await options.getByRole('radio', { name: 'Grating 45°' }).check();
  await expect(networkView(picker)).toHaveAccessibleName(/stripes rising to the right/);
});

test('an own photo is opened, named, and kept beside the samples', async ({ page }) => {
  const picker = await openPicker(page);
  await expect(picker).toContainText('Your photo never leaves this computer.');
  await openPhoto(picker, jpeg('holiday.jpg'));
  await expect(picker.getByRole('radio', { name: 'holiday.jpg' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Photo: holiday.jpg' })).toBeVisible();

  await picker.getByRole('radio', { name: 'Noise' }).check();
  await picker.getByRole('radio', { name: 'holiday.jpg' }).check();
  await expect(networkView(picker)).toHaveAccessibleName('Your photo holiday.jpg');
});

test('from the worksheet the reader comes back to their own photo', async ({ page }) => {
  const picker = await openPicker(page);
  await openPhoto(picker, jpeg('holiday.jpg'));
  await expect(page).toHaveURL(/photo=own/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Practice', exact: true }).click();
  await page.getByRole('link', { name: 'Worksheet to print' }).click();
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Photo: holiday.jpg' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'never stored' })).toHaveCount(0);
});

const refused: readonly [file: FilePayload, sentence: RegExp][] = [
  [jpeg('empty.jpg', Buffer.alloc(0)), /“empty.jpg” is empty/],
  [{ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') }, /not a picture/],
  [jpeg('page.jpg', Buffer.from('<!doctype html><title>404</title>')), /is a web page/],
  [jpeg('cut.jpg', rocket.subarray(0, rocket.length / 5)), /“cut.jpg” is cut off or damaged/],
  [jpeg('wide.png', pngHeader(12000, 12000)), /12,000×12,000 pixels.*50 megapixels/],
  [jpeg('zero.png', pngHeader(0, 10)), /0 pixels wide or high/],
  [jpeg('zeros.jpg', Buffer.alloc(1e6)), /“zeros.jpg” is not a picture/],
  [
    jpeg('scan.tif', Buffer.from('II*\0\x08\0\0\0')),
    /“scan.tif” is a TIFF picture.*Save it as a JPEG/
  ],
  [jpeg('layers.psd', Buffer.from('8BPS\0\x01')), /is a Photoshop \(PSD\) picture/],
  [jpeg('aerial.jp2', Buffer.from('0000000c6a5020200d0a870a', 'hex')), /is a JPEG 2000 picture/],
  [jpeg('paper.pdf', Buffer.from('%PDF-1.7')), /is a PDF document/],
  [
    { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg width="9"></svg>') },
    /is an SVG drawing.*Export it as a PNG/
  ]
];

test('a bad file says what is wrong, and the photo before it stays', async ({ page }) => {
  const faults: Error[] = [];
  page.on('pageerror', (error) => faults.push(error));
  const picker = await openPicker(page);
  const before = await networkView(picker).getAttribute('src');

  for (const [file, sentence] of refused) {
    await openPhoto(picker, file);
    await expect(picker.getByRole('alert')).toHaveText(sentence);
    await expect(networkView(picker)).toHaveAttribute('src', before ?? '');
    await expect(picker.getByRole('radio', { name: 'Checkerboard' })).toBeChecked();
  }

  await openPhoto(picker, jpeg('good.jpg'));
  await expect(picker.getByRole('radio', { name: 'good.jpg' })).toBeChecked();
  await expect(picker.getByRole('alert')).toBeEmpty();
  expect(faults).toEqual([]);
});

/** One red pixel, then a blue one. */
const animation = Buffer.from(
  ['47494638396101000100800000', 'ff0000', '0000ff'].join('') +
    ['2c0000000001000100000202440100', '2c00000000010001000002024c0100', '3b'].join(''),
  'hex'
);

test('of an animation the first frame is used, and the page says so', async ({ page }) => {
  const picker = await openPicker(page);
  await openPhoto(picker, { name: 'wave.gif', mimeType: 'image/gif', buffer: animation });
  await expect(picker.getByRole('status')).toHaveText(
    '“wave.gif” is an animation; its first frame is used.'
  );
  await expect(networkView(picker)).toHaveAccessibleName('Your photo wave.gif');
});

test('a photo stands upright whatever its EXIF orientation', async ({ page }) => {
  const picker = await openPicker(page);
  const views: (string | null)[] = [];
  for (const [i, orientation] of [1, 3, 6].entries()) {
    const name = `orientation-${i}.jpg`;
    await openPhoto(picker, jpeg(name, orient(rocket, orientation)));
    await expect(networkView(picker)).toHaveAccessibleName(`Your photo ${name}`);
    views.push(await networkView(picker).getAttribute('src'));
  }
  await picker.getByRole('radio', { name: 'Rocket launch' }).check();
  await expect(networkView(picker)).toHaveAccessibleName(/Falcon 9/);
  expect(await networkView(picker).getAttribute('src')).toBe(views[0]);
  expect(new Set(views).size).toBe(3);
});

async function pasteText(page: Page, text: string): Promise<void> {
  await page.locator('body').evaluate((body, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const options = { clipboardData, bubbles: true, cancelable: true };
    body.dispatchEvent(new ClipboardEvent('paste', options));
  }, text);
}

test('a pasted link is explained and not fetched', async ({ page }) => {
  const picker = await openPicker(page);
  const hosts: string[] = [];
  page.on('request', (request) => hosts.push(new URL(request.url()).host));
  await pasteText(page, 'https://example.org/cat.jpg');
  await expect(picker.getByRole('alert')).toHaveText(/“example.org” belongs to another site/);
  expect(hosts).not.toContain('example.org');
});

test('several files dropped on the page: the first picture is taken', async ({ page }) => {
  await openPicker(page);
  await page.keyboard.press('Escape');
  const transfer = await page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File(['hello'], 'notes.txt', { type: 'text/plain' }));
      data.items.add(new File([Uint8Array.from(bytes)], 'a.jpg', { type: 'image/jpeg' }));
      data.items.add(new File([Uint8Array.from(bytes)], 'b.jpg', { type: 'image/jpeg' }));
      return data;
    },
    [...rocket]
  );
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop a photo to send it through the network')).toBeVisible();
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByText('Drop a photo to send it through the network')).toBeHidden();
  await expect(page.getByText('Opened “a.jpg”, one of the 3 files.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Photo: a.jpg' })).toBeVisible();
});

test('the picker is accessible and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const picker = await openPicker(page);
  await openPhoto(picker, jpeg(`${'long_name_'.repeat(20)}.jpg`, Buffer.from('hello')));
  await expect(picker.getByRole('alert')).toContainText('not a picture');
  const isTooWide = () => document.documentElement.scrollWidth > window.innerWidth;
  expect(await page.evaluate(isTooWide)).toBe(false);
  const report = await new AxeBuilder({ page }).include('[aria-label="Choose a photo"]').analyze();
  expect(report.violations).toEqual([]);
});

test('a sample that takes long to come is named, and another picture can be chosen meanwhile', async ({
  page
}) => {
  await withholdWeights(page);
  await page.route('**/samples/cat*', () => {});
  await page.goto('./?photo=cat');
  const state = page.getByRole('banner').getByRole('status').first();
  await expect(state).toContainText('Opening “Cat”…');
  await page.getByRole('button', { name: /^Photo/ }).click();
  await page.getByRole('radio', { name: 'Checkerboard' }).check();
  await expect(page.getByRole('button', { name: 'Photo: Checkerboard' })).toBeVisible();
  await expect(state).not.toContainText('Opening');
});
