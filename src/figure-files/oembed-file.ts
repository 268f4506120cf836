import { describeEmbed, describeLink, type OEmbed } from '$lib/discovery';
import { writeCard } from '$lib/figures';
import { siteAddress } from '../site-address';
import { openTextBook } from '../site-language';
import { describeFigure, type FigureFile } from './figure-files';

/** Whoever finds the page of an end point learns here how to show it. */
export async function oembedOf(file: FigureFile & { readonly name: string }): Promise<OEmbed> {
  const { name, language } = file;
  const { page } = await openTextBook(language);
  const title = page.page.part.title(name);
  const provider = 'InceptionScope';
  const site = siteAddress('/', language);
  const embed = siteAddress(`/embed/${name}`, language);
  const picture = siteAddress(`/end-point/${name}/card.png`);
  if (site === null || embed === null || picture === null) return describeLink({ title, provider });
  const { width, height } = writeCard(await describeFigure(file, 'light'));
  return describeEmbed({
    title,
    provider,
    siteAddress: site,
    embedAddress: embed,
    picture: { address: picture, width, height }
  });
}
