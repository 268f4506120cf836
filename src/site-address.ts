/** Where the site will stand, with its base path, as the build was told; empty where it was not. */
const siteRoot = import.meta.env.SITE_ADDRESS;

/**
 * The whole address of a page or file of the site, for those who read it elsewhere. Null where the build does not know
 * where the site will stand.
 * @param path from the site's root, `/end-point/Mixed_6b`
 */
export function siteAddress(path: string): string | null {
  return siteRoot === '' ? null : `${siteRoot}${path}`;
}
