import { PhotoError, type PhotoNotice } from './photo-error';

/** The one file that is opened, and a notice where others were left out. */
export interface PickedPicture {
  readonly file: File;
  readonly notice: PhotoNotice | null;
}

/**
 * Picks the first picture of what was dropped, pasted or chosen; where nothing looks like a picture, the first
 * file, so that decoding can say what is wrong with it. Call it within the event: a DataTransfer is empty
 * afterwards. Throws PhotoError for folders, links, and where there is no file at all.
 */
export function pickPicture(offer: DataTransfer | Iterable<File>): PickedPicture {
  const folders = isTransfer(offer) ? findFolders(offer) : new Set<string>();
  const all = [...(isTransfer(offer) ? offer.files : offer)];
  const files = all.filter((file) => !folders.has(file.name));

  const file = files.find(looksLikePicture) ?? files[0];
  if (file) {
    const count = all.length;
    return {
      file,
      notice: count === 1 ? null : { kind: 'one-of-several', name: file.name, count }
    };
  }
  const [folder] = folders;
  if (folder !== undefined) throw new PhotoError({ kind: 'folder', name: folder });
  const host = isTransfer(offer) ? readLinkHost(offer) : null;
  if (host !== null) throw new PhotoError({ kind: 'link', host });
  throw new PhotoError({ kind: 'nothing' });
}

/** All files of what was dropped or chosen, and the names of folders, which are not opened. Call it within the event. */
export function pickPictures(offer: DataTransfer | Iterable<File>): {
  readonly files: readonly File[];
  readonly folders: readonly string[];
} {
  const folders = isTransfer(offer) ? findFolders(offer) : new Set<string>();
  const all = [...(isTransfer(offer) ? offer.files : offer)];
  return { files: all.filter((file) => !folders.has(file.name)), folders: [...folders] };
}

function isTransfer(offer: DataTransfer | Iterable<File>): offer is DataTransfer {
  return 'files' in offer;
}

/** Browsers list a dropped folder among the files, where it cannot be told from a file without a type. */
function findFolders(transfer: DataTransfer): Set<string> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.());
  return new Set(entries.filter((entry) => entry?.isDirectory).map((entry) => entry?.name ?? ''));
}

const pictureExtension = /\.(jpe?g|png|apng|webp|avif|gif|bmp|ico|hei[cf]|tiff?|psd|jp2|j2k|jxl)$/i;

function looksLikePicture(file: File): boolean {
  return file.type.startsWith('image/') || pictureExtension.test(file.name);
}

function readLinkHost(transfer: DataTransfer): string | null {
  const text = transfer.getData('text/uri-list') || transfer.getData('text/plain');
  const url = URL.parse(text.trim().split(/\s/)[0]);
  return url && /^https?:$/.test(url.protocol) ? url.host : null;
}
