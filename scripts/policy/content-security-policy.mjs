import { createHash } from 'node:crypto';

/**
 * What a page may load and do; nothing that is not named. SvelteKit adds the hash of its own inline script and style sheets to each
 * page. Style attributes are allowed: the prerendered drawing places and colours its parts by them, and all that they could
 * load (images, typefaces) is held to this host by the other lines.
 */
export const pageDirectives = {
  'default-src': ['none'],
  // tfjs compiles WebAssembly, and without the word falls back to plain JavaScript.
  'script-src': ['self', 'wasm-unsafe-eval'],
  // For browsers that do not know the two that follow.
  'style-src': ['self', 'unsafe-inline'],
  'style-src-elem': ['self'],
  'style-src-attr': ['unsafe-inline'],
  'font-src': ['self'],
  'img-src': ['self', 'data:', 'blob:'],
  'media-src': ['self', 'blob:'],
  'connect-src': ['self'],
  'worker-src': ['self', 'blob:'],
  'manifest-src': ['self'],
  'object-src': ['none'],
  'base-uri': ['none'],
  'form-action': ['none']
};

/**
 * For answers that are no pages. Workers are held by the policy of their own file; a figure or a photo that is opened by
 * itself has no script, and nothing from elsewhere.
 */
export const filePolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  // The engine's worker starts its threads from a blob.
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'"
].join('; ');

/**
 * For the file of the one worker that fetches weights from an address that a reader has chosen (src/lib/downloads/): it may ask hosts
 * for files, and do nothing else. No page can, and no other worker.
 */
export const downloadPolicy = "default-src 'none'; connect-src https:";

/** The camera for this site, also within a page that hands it on; nothing else that asks for a permission. */
export const permissionsPolicy = [
  'camera=(self)',
  ...[
    'accelerometer',
    'display-capture',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'usb'
  ].map((feature) => `${feature}=()`)
].join(', ');

/**
 * Hashes of the inline scripts of a page's template, as a policy names them.
 * @param {string} html
 * @returns {`sha256-${string}`[]}
 */
export function hashInlineScripts(html) {
  return [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(
    ([, script]) =>
      /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`)
  );
}

/**
 * The policy that a prerendered page names in a meta element; undefined where it names none.
 * @param {string} html
 */
export function readMetaPolicy(html) {
  const [, content] =
    /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html) ?? [];
  return content?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
