import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { TestInfo } from '@playwright/test';
import type { Page } from './quiet-page';

/** Where a figure's drawing lies in it, in pixels. */
interface DrawingInFigure {
  readonly width: number;
  readonly height: number;
  readonly transform: string;
}

/** Read from the file itself. The height ends where the caption begins. */
export function readDrawing(svg: string): DrawingInFigure {
  const [, width] = /<svg [^>]*width="(\d+)"/.exec(svg) ?? [];
  const [transform, captionTop] = [
    /<g transform="(translate\([^)]*\) scale\([^)]*\))"/.exec(svg)?.[1],
    [...svg.matchAll(/<g transform="translate\([\d.]+ ([\d.]+)\)"/g)].at(-1)?.[1]
  ];
  if (width === undefined || transform === undefined || captionTop === undefined) {
    throw new Error('The figure holds no drawing with a caption.');
  }
  return { width: Number(width), height: Math.floor(Number(captionTop)), transform };
}

/** The drawing of a file that lies on the disk, opened by its own. */
export async function photographFile(
  page: Page,
  svg: string,
  testInfo: TestInfo
): Promise<Uint8Array> {
  const path = testInfo.outputPath('figure.svg');
  writeFileSync(path, svg);
  const { width, height } = readDrawing(svg);
  const file = await page.context().newPage();
  await file.setViewportSize({ width, height });
  await file.goto(pathToFileURL(path).href);
  const picture = await file.screenshot({ clip: { x: 0, y: 0, width, height } });
  await file.close();
  return picture;
}

/**
 * The same of the page: its own elements with its own styles, at the figure's place and size. Copied, since the drawing
 * itself follows the size of its frame.
 */
export async function photographPage(
  page: Page,
  { width, height, transform }: DrawingInFigure,
  level: 'network' | 'module'
): Promise<Uint8Array> {
  await page.setViewportSize({ width, height });
  await page.evaluate(() => document.fonts.ready);
  await page.locator('svg[role="group"]').evaluate(
    (svg, { width, height, transform, level }) => {
      const copy = svg.cloneNode(true) as SVGSVGElement;
      copy.removeAttribute('viewBox');
      copy.dataset.level = level;
      Object.assign(copy.style, {
        position: 'fixed',
        zIndex: '100',
        inset: '0 auto auto 0',
        width: `${width}px`,
        height: `${height}px`,
        background: 'var(--paper)'
      });
      copy.querySelector(':scope > g')?.setAttribute('transform', transform);
      document.body.append(copy);
    },
    { width, height, transform, level }
  );
  return page.screenshot({ clip: { x: 0, y: 0, width, height } });
}

/** Opens the dialog from the display menu. */
export async function openSaveFigure(page: Page) {
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('button', { name: 'Save figure…' }).click();
  return page.getByRole('dialog', { name: 'Save figure' });
}
