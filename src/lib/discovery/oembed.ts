/** What an embed of an end point is; addresses are whole ones. */
export interface EmbedFacts {
  readonly title: string;
  readonly provider: string;
  readonly siteAddress: string;
  readonly embedAddress: string;
  readonly picture: { readonly address: string; readonly width: number; readonly height: number };
}

/** Pixels: a module can be read in it without zooming. */
const embedSize = { width: 800, height: 480 };

/** An answer in the format of https://oembed.com, version 1.0. */
export type OEmbed = Readonly<Record<string, string | number>> & {
  readonly version: '1.0';
  readonly type: 'rich' | 'link';
};

/** The oEmbed answer for an end point: a frame with its drawing. */
export function describeEmbed(facts: EmbedFacts): OEmbed {
  const { title, provider, siteAddress, embedAddress, picture } = facts;
  const { width, height } = embedSize;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: provider,
    provider_url: siteAddress,
    width,
    height,
    html: `<iframe src="${escapeAttribute(embedAddress)}" title="${escapeAttribute(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    thumbnail_url: picture.address,
    thumbnail_width: picture.width,
    thumbnail_height: picture.height
  };
}

/** What can be said without knowing where the site stands: no frame can lead to it. */
export function describeLink({ title, provider }: Pick<EmbedFacts, 'title' | 'provider'>): OEmbed {
  return { version: '1.0', type: 'link', title, provider_name: provider };
}

const escapeAttribute = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
