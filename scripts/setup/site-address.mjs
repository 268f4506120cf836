/**
 * Where the site will stand: `SITE_ORIGIN` with `BASE_PATH` after it; empty where no origin is given.
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
export function readSiteAddress({ SITE_ORIGIN: given = '', BASE_PATH: basePath = '' }) {
  if (given === '') return '';
  const url = URL.canParse(given) ? new URL(given) : null;
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!isOrigin) {
    throw new Error(`SITE_ORIGIN must be an origin such as https://example.org, but is ${given}.`);
  }
  return `${url.origin}${basePath}`;
}
