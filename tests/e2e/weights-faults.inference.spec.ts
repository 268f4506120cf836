import type { Route } from '@playwright/test';
import { network, patient, pictured, pressRun, waitUntilDone } from './live-run';
import { expect, open, test } from './quiet-page';

// Chromium itself prints this for every answer of 400 and more.
test.use({ toleratedNoise: [/^error: Failed to load resource: the server responded with/] });

const file = 'Mixed_5b-1.bin';
const address = `**/weights/${file}`;

const faults: readonly [what: string, answer: (route: Route) => Promise<void>, sentence: RegExp][] =
  [
    [
      'missing',
      (route) => route.fulfill({ status: 404, body: 'Not found' }),
      /^Mixed_5b-1\.bin is not on the server \(404\)/
    ],
    [
      'a web page',
      (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
      /^The server sent a web page instead of Mixed_5b-1\.bin/
    ],
    [
      'other bytes',
      (route) => route.fulfill({ body: Buffer.alloc(256_368, 7) }),
      /^Mixed_5b-1\.bin is damaged/
    ],
    [
      'cut off',
      (route) => route.fulfill({ body: Buffer.alloc(1000, 7) }),
      /^Mixed_5b-1\.bin is not whole: 1,000 of 256,368 bytes/
    ],
    [
      'refused by the network',
      (route) => route.abort('connectionfailed'),
      /^Mixed_5b-1\.bin could not be fetched: the connection failed/
    ]
  ];

test('a file of weights that is not what it should be is named; trying again works', async ({
  page
}) => {
  const failure = page.getByRole('alert', { name: 'Run' });
  await open(page);
  for (const [what, answer, sentence] of faults) {
    await page.route(address, answer);
    if (what === faults[0][0]) await pressRun(page);
    else await failure.getByRole('button', { name: 'Try again' }).click();
    await expect(failure.getByText(sentence), what).toBeVisible(patient);
    await expect(failure.getByRole('paragraph')).toHaveCount(1);
    // What came before the file stays on screen.
    expect(await pictured(page).count(), what).toBeGreaterThan(5);
    await page.unroute(address);
  }
  await failure.getByRole('button', { name: 'Try again' }).click();
  await waitUntilDone(page, 'WebAssembly');
  await expect(failure).toBeEmpty();
  await expect(pictured(page)).toHaveCount(network.ops.length + 1);
});

test('a photo that cannot be had is told where photos are chosen', async ({ page }) => {
  await page.route('**/samples/cat.png', (route) => route.fulfill({ status: 404 }));
  await open(page);
  await pressRun(page);
  const picker = page.getByRole('region', { name: 'Choose a photo' });
  await expect(picker.getByRole('alert')).toContainText('The picture “Cat” could not be loaded.');
  await expect(page.getByRole('button', { name: 'Photo: none' })).toBeVisible();
});
