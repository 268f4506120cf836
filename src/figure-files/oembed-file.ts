import { describeEmbed, describeLink, type OEmbed } from '$lib/discovery';
import { writeCard } from '$lib/figures';
import { languages, type LanguageName } from '$lib/text';
import { siteAddress } from '../site-address';
import { describeFigure } from './figure-files';

/** Whoever finds the page of an end point learns here how to show it. */
export async function oembedOf({
  name,
  language
}: {
  name: string;
  language: LanguageName;
}): Promise<OEmbed> {
  const { page } = await languages[language]();
  const title = page.page.part.title(name);
  const provider = 'InceptionScope';
  const site = siteAddress('/');
  const embed = siteAddress(`/embed/${name}`);
  const picture = siteAddress(`/end-point/${name}/card.png`);
  if (site === null || embed === null || picture === null) return describeLink({ title, provider });
  const { width, height } = writeCard(await describeFigure({ name, language }, 'light'));
  return describeEmbed({
    title,
    provider,
    siteAddress: site,
    embedAddress: embed,
    picture: { address: picture, width, height }
  });
}
