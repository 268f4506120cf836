import { expect, test } from './host-page';

const scriptOf = (site: string) =>
  `<script type="module" src="${site}inception-module.js"></script>`;
const frame = 'iframe';

test('the element frames a module, takes its height and tells what is selected', async ({
  page,
  host
}) => {
  await host.show(
    `<inception-module name="Mixed_6b" photo="rocket" theme="light"></inception-module>
     <script>
       window.told = [];
       addEventListener('inception-place', ({ detail }) => told.push(detail.place));
     </script>`,
    { head: scriptOf(host.site) }
  );
  const element = page.locator('inception-module');
  const inside = element.frameLocator(frame);
  await expect(
    inside.getByRole('button', { name: 'Show feature maps: Rocket launch' })
  ).toBeVisible();
  await expect(element.locator(frame)).toHaveAttribute('title', 'Mixed_6b of Inception V3');
  const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told);
  await expect.poll(told).toContain('photo=rocket&theme=light');
  await expect
    .poll(async () => Math.abs(((await element.boundingBox())?.height ?? 0) - 420))
    .toBeGreaterThan(5);

  await element.evaluate((node) => {
    const own = node as HTMLElementTagNameMap['inception-module'];
    own.at = 'Mixed_6b/Branch_0/Conv2d_0a_1x1';
    own.photo = 'cat';
  });
  await expect(inside.getByRole('button', { name: 'Show feature maps: Cat' })).toBeVisible();
  await expect.poll(told).toContain('at=Mixed_6b/Branch_0/Conv2d_0a_1x1&photo=cat&theme=light');
  await expect(element).toHaveAttribute('photo', 'cat');
  expect(
    await element.evaluate((node) => (node as HTMLElementTagNameMap['inception-module']).shown)
  ).toContain('Branch_0');

  await element.evaluate((node) => node.setAttribute('name', 'Mixed_7a'));
  await expect(inside.getByRole('group', { name: /^Network/ })).toContainText('Mixed_7a');
});

test('a frame is fetched when it comes near the window, and one with a poster on a click', async ({
  page,
  host
}) => {
  const framed: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'document') framed.push(new URL(request.url()).pathname);
  });
  const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
  await host.show(
    `<inception-module name="Mixed_5b" reveal="interaction" poster="${picture}"
       place="weights=untrained&amp;backend=wasm&amp;input=75"></inception-module>
     <p style="height: 3000px">Text</p>
     <inception-module name="Mixed_7c"></inception-module>`,
    { head: scriptOf(host.site) }
  );
  const [first, last] = [
    page.locator('inception-module').first(),
    page.locator('inception-module').last()
  ];
  const button = first.getByRole('button', { name: 'Show Mixed_5b of Inception V3' });
  await expect(button).toBeVisible();
  await expect(first.getByRole('img', { name: 'Mixed_5b of Inception V3' })).toBeVisible();
  expect(framed).toEqual(['/']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(first.frameLocator(frame).getByRole('region', { name: 'Maps' })).toBeVisible();
  expect(framed).toEqual(['/', '/embed/Mixed_5b']);
  await last.scrollIntoViewIfNeeded();
  await expect.poll(() => framed).toEqual(['/', '/embed/Mixed_5b', '/embed/Mixed_7c']);
});

test('a page like those of MkDocs, with a policy of its own, holds several', async ({
  page,
  host
}) => {
  const { origin } = new URL(host.site);
  const head = `${scriptOf(host.site)}`;
  const style = `*{box-sizing:inherit;margin:0} iframe,img{max-width:100%} .md-typeset{font-size:.8rem}`;
  await host.show(
    `<main class="md-main"><article class="md-content__inner md-typeset">
       <h1 id="modules">Modules<a class="headerlink" href="#modules">¶</a></h1>
       <p>Text.</p>
       <inception-module name="Mixed_5b"></inception-module>
       <inception-module name="Mixed_5c"></inception-module>
     </article></main>`,
    {
      head: `${head}<style nonce="s">${style}</style>`,
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src ${origin}; frame-src ${origin}; style-src 'nonce-s'; img-src ${origin} data:`
      }
    }
  );
  for (const name of ['Mixed_5b', 'Mixed_5c']) {
    const element = page.locator(`inception-module[name="${name}"]`);
    await expect(
      element.frameLocator(frame).getByRole('group', { name: /^Network/ })
    ).toContainText(name);
    await expect
      .poll(
        async () =>
          (await element.boundingBox())?.height ===
          (await element.locator(frame).boundingBox())?.height
      )
      .toBe(true);
  }
});

const cell = `<a href="https://site.example/"><span>Mixed_6b of Inception V3</span></a>`;

test('an output of a notebook like Jupyter’s runs it where the notebook is trusted', async ({
  page,
  host
}) => {
  const output = `${scriptOf(host.site)}<inception-module name="Mixed_6b">${cell}</inception-module>`;
  await host.show('<div class="jp-OutputArea-output jp-RenderedHTMLCommon"></div>');
  // As JupyterLab does: HTML by innerHTML, whose scripts are then made anew.
  await page.locator('.jp-OutputArea-output').evaluate((node, html) => {
    node.innerHTML = html;
    for (const dead of node.querySelectorAll('script')) {
      const script = document.createElement('script');
      for (const { name, value } of dead.attributes) script.setAttribute(name, value);
      dead.replaceWith(script);
    }
  }, output);
  const element = page.locator('inception-module');
  await expect(element.frameLocator(frame).getByRole('group', { name: /^Network/ })).toBeVisible();
  await expect(element.getByText('Mixed_6b of Inception V3', { exact: true })).toBeHidden();
});

test('where scripts are cleaned away, what stands in the element is read', async ({
  page,
  host
}) => {
  await host.show(
    `<div class="jp-OutputArea-output"><inception-module name="Mixed_6b">${cell}</inception-module></div>`
  );
  await expect(page.getByRole('link', { name: 'Mixed_6b of Inception V3' })).toBeVisible();
  await expect(page.locator(frame)).toHaveCount(0);
});

test('attributes that hold scripts frame nothing but the site', async ({ page, host }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.message()}`);
  });
  await host.show(
    `<inception-module name="Mixed_6b" site="javascript:alert(1)"></inception-module>
     <inception-module name='"><script>alert(1)</script>' reveal="interaction" poster="javascript:alert(1)"></inception-module>
     <inception-module name="Mixed_6b" photo="<img src=x onerror=alert(1)>" language="//elsewhere.example"></inception-module>`,
    { head: scriptOf(host.site) }
  );
  const sources = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('inception-module')].map(
        (element) => element.shadowRoot?.querySelector('iframe')?.src ?? null
      )
    );
  await expect.poll(async () => (await sources())[2]).toMatch(`${host.site}embed/Mixed_6b?`);
  expect((await sources()).slice(0, 2)).toEqual([null, null]);
  await expect(
    page
      .locator('inception-module')
      .last()
      .frameLocator(frame)
      .getByRole('status')
      .filter({ hasText: 'left out' })
  ).toBeVisible();
});
