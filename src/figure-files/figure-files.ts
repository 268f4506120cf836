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
import { languages, TextBook, type LanguageName } from '$lib/text';
import { siteAddress } from '../site-address';
import { inlineFontRules } from './font-rules';
import { rasterise } from './rasterise';

/** Device pixels per pixel of a figure. */
const pixelRatio = 2;

/** What a prerendered figure is of: an end point, or null for the whole network. */
export interface FigureFile {
  readonly name: string | null;
  readonly language: LanguageName;
}

/** The names that figures are prerendered for, beside the whole network. */
export const figureNames = () => buildNetwork().endPoints.map(({ name }) => ({ name }));

export async function svgResponse(file: FigureFile, theme: FigureTheme): Promise<Response> {
  const { svg } = writeFigure(await describeFigure(file, theme));
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}

export async function pngResponse(file: FigureFile): Promise<Response> {
  return toPng(writeFigure(await describeFigure(file, 'light')), pixelRatio);
}

/** The picture that goes with a link to the page. */
export async function cardResponse(file: FigureFile): Promise<Response> {
  return toPng(writeCard(await describeFigure(file, 'light')), 1);
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
  const textBook = new TextBook(await languages[language]());
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
    address: siteAddress(path) ?? figures.pageOf(path)
  };
  return composeFigure(request, { drawing: textBook.page.drawing, figures }) ?? error(404);
}
