import { error } from '@sveltejs/kit';
import { composeFigure, type FigureRequest } from '$lib/components/figures/compose-figure';
import {
  writeCard,
  writeFigure,
  type Figure,
  type FigureTheme,
  type WrittenFigure
} from '$lib/figures';
import { layoutNetwork } from '$lib/layout';
import { buildNetwork } from '$lib/network';
import type { LanguageSegment } from '$lib/text';
import { localPath, siteAddress } from '../site-address';
import { languageParams, openTextBook } from '../site-language';
import { inlineFontRules } from './font-rules';
import { rasterise } from './rasterise';

/** Device pixels per pixel of a figure. */
const pixelRatio = 2;

/** What a prerendered figure is of: an end point, or null for the whole network; and its language, as in addresses. */
export interface FigureFile {
  readonly name: string | null;
  readonly language?: LanguageSegment;
}

/** The end points that figures are prerendered of, beside the whole network. */
export const endPointEntries = () => buildNetwork().endPoints.map(({ name }) => ({ name }));

/** The same in every language. */
export const figureEntries = () =>
  languageParams.flatMap((language) =>
    endPointEntries().map((entry) => ({ ...language, ...entry }))
  );

export async function svgResponse(file: FigureFile, theme: FigureTheme): Promise<Response> {
  const { svg } = writeFigure(await describeFigure(file, theme));
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}

/** In the site's first language alone: the typeface that it brings along has no Chinese. */
export async function pngResponse(name: string | null): Promise<Response> {
  return toPng(writeFigure(await describeFigure({ name }, 'light')), pixelRatio);
}

/** The picture that goes with a link to the page. */
export async function cardResponse(name: string | null): Promise<Response> {
  return toPng(writeCard(await describeFigure({ name }, 'light')), 1);
}

async function toPng({ svg, width }: WrittenFigure, ratio: number): Promise<Response> {
  const png = await rasterise(svg, width * ratio);
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}

/** The standard network, drawn left to right, with the words of one language. */
export async function describeFigure(
  { name, language }: FigureFile,
  theme: FigureTheme
): Promise<Figure> {
  const network = buildNetwork();
  const textBook = await openTextBook(language);
  await textBook.fetchPanel('figures');
  const figures = textBook.panel('figures');
  const path = name === null ? '/' : `/end-point/${name}`;
  const request: FigureRequest = {
    network,
    standard: network,
    drawing: await layoutNetwork(network, 'rows'),
    at: name,
    theme,
    edited: new Set(),
    maps: new Map(),
    imageUrl: null,
    fontRules: inlineFontRules,
    isStandard: true,
    run: null,
    address: siteAddress(path, language) ?? figures.pageOf(localPath(path, language))
  };
  return composeFigure(request, { drawing: textBook.page.drawing, figures }) ?? error(404);
}
