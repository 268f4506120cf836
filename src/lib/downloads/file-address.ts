/** Where a file lies on another host. */
export interface FileAddress {
  readonly url: string;
  readonly host: string;
  /** What it is called here. */
  readonly fileName: string;
  /** Where the host tells its SHA-256; null where it is not known to do so. */
  readonly pointerUrl: string | null;
}

export type AddressFault = 'empty' | 'unreadable' | 'not-https' | 'has-password';

const hub = 'huggingface.co';
/** `/OWNER/MODEL/resolve/REVISION/PATH`; `blob` is the page about the file. */
const fileOfHub = /^\/([^/]+\/([^/]+))\/(resolve|blob)\/([^/]+)\/(.+)$/;

/** What a reader has typed. */
export function parseFileAddress(text: string): FileAddress | AddressFault {
  const typed = text.trim();
  if (typed === '') return 'empty';
  if (!URL.canParse(typed)) return 'unreadable';
  const url = new URL(typed);
  if (url.protocol !== 'https:') return 'not-https';
  if (url.username !== '' || url.password !== '') return 'has-password';
  url.hash = '';
  const [, model, name, , revision, path] =
    (url.hostname === hub && fileOfHub.exec(url.pathname)) || [];
  if (model === undefined) {
    const { href, host } = url;
    return { url: href, host, fileName: lastPart(url.pathname) || host, pointerUrl: null };
  }
  return {
    url: `https://${hub}/${model}/resolve/${revision}/${path}`,
    host: hub,
    // Every model of the hub calls its file the same.
    fileName: `${name}.${lastPart(path)}`,
    pointerUrl: `https://${hub}/${model}/raw/${revision}/${path}`
  };
}

function lastPart(path: string): string {
  const part = path.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
