import {
  PhotoError,
  pickPicture,
  samples,
  toPreviewUrl,
  toPhotoFault,
  type PhotoFault,
  type PhotoId,
  type PhotoNotice,
  type SampleId
} from '../photos';
import type { ImagePixels, PixelSize } from '../pixels';
import { ownPhoto, type Place } from '../place';
import { isTextField } from './is-text-field';
import {
  pictureKey,
  sourceOf,
  type OwnPhoto,
  type PhotoShelf,
  type PhotoSource
} from './photo-source';

export type PhotoStatus =
  | { readonly status: 'empty' }
  | { readonly status: 'loading'; readonly source: PhotoSource }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly fault: PhotoFault };

/** What PhotoState needs of the browser; tests give their own. */
export interface PhotoTools {
  decodePhoto(file: Blob, name: string, inputSize: PixelSize): Promise<ImagePixels>;
  isAnimation(file: Blob): Promise<boolean>;
  /** Fetches a file below `static/samples/`. */
  fetchSample(file: string): Promise<Blob>;
  toPreviewUrl(pixels: ImagePixels): string;
}

/** The tools of a page whose samples lie at this address. */
export function createPhotoTools(sampleUrl: (file: string) => string): PhotoTools {
  // The readers of picture files come with the first picture.
  return {
    decodePhoto: async (...asked) => (await import('../photos')).decodePhoto(...asked),
    isAnimation: async (file) => (await import('../photos')).isAnimation(file),
    toPreviewUrl,
    async fetchSample(file) {
      const response = await fetch(sampleUrl(file));
      if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
      return response.blob();
    }
  };
}

interface ShownPicture {
  readonly source: PhotoSource;
  readonly pixels: ImagePixels;
  readonly previewUrl: string;
  readonly key: string;
}

/**
 * The picture that the network reads, and the one that the reader has asked for and that is not open yet. Verbs only
 * ask; `bring` opens, and a picture that cannot be opened changes nothing of the one that is shown.
 */
export class PhotoState {
  readonly #tools: PhotoTools;
  #shown = $state.raw<ShownPicture | null>(null);
  #asked = $state.raw<PhotoSource | null>(null);
  #status = $state.raw<PhotoStatus>({ status: 'empty' });
  #notices = $state.raw<readonly PhotoNotice[]>([]);
  readonly #shelf: PhotoShelf;
  #own = $state.raw<OwnPhoto | null>(null);
  #ownPreviewUrl = $state.raw<string | null>(null);
  #askedNotice: PhotoNotice | null = null;
  #serial: number;
  // Kept, so that a sample that was shown once needs no network again.
  readonly #sampleFiles: Partial<Record<SampleId, Blob>> = {};

  constructor(tools: PhotoTools, shelf: PhotoShelf = { own: null }) {
    this.#tools = tools;
    this.#shelf = shelf;
    this.#own = shelf.own;
    this.#serial = shelf.own?.serial ?? 0;
  }

  /** Where the current pixels come from; null before the first picture. */
  get source(): PhotoSource | null {
    return this.#shown?.source ?? null;
  }

  /** Exactly what the network reads. */
  get pixels(): ImagePixels | null {
    return this.#shown?.pixels ?? null;
  }

  /** A PNG data URL of `pixels`. */
  get previewUrl(): string | null {
    return this.#shown?.previewUrl ?? null;
  }

  get status(): PhotoStatus {
    return this.#status;
  }

  /** Why the latest choice could not be used, or null. */
  get fault(): PhotoFault | null {
    return this.#status.status === 'failed' ? this.#status.fault : null;
  }

  /** That fault where it is a picture of the site that could not be fetched: it may come if it is asked for again. */
  get missingPicture(): PhotoFault | null {
    const { fault } = this;
    return fault?.kind === 'picture-missing' ? fault : null;
  }

  /** What is worth knowing about a choice that worked. */
  get notices(): readonly PhotoNotice[] {
    return this.#notices;
  }

  /** What the reader has asked for and does not see yet; null where nothing is. */
  get asked(): PhotoSource | null {
    return this.#asked;
  }

  /** The source being opened, else the current one. */
  get chosen(): PhotoSource | null {
    if (this.#asked !== null) return this.#asked;
    return this.#status.status === 'loading' ? this.#status.source : this.source;
  }

  /** The latest photo of the reader, to come back to; null while there is none. */
  get own(): { readonly source: OwnPhoto; readonly previewUrl: string } | null {
    if (this.#own === null || this.#ownPreviewUrl === null) return null;
    return { source: this.#own, previewUrl: this.#ownPreviewUrl };
  }

  /** The picture that an address names; null where it names none, or the reader's own and there is none. */
  find(photo: Place['photo']): PhotoSource | null {
    if (photo === null) return null;
    return photo === ownPhoto ? this.#own : sourceOf(photo);
  }

  /** Asks for a sample or a stimulus by the id that stands in the address. */
  choose(id: PhotoId): void {
    this.#ask(sourceOf(id));
  }

  /** Asks for the reader's own photo again, where there is one. */
  chooseOwn(): void {
    if (this.#own !== null) this.#ask(this.#own);
  }

  /** Asks for the first picture of a file input, a drop or a clipboard. Call it within the event. */
  openFiles(offer: DataTransfer | Iterable<File>): void {
    try {
      const { file, notice } = pickPicture(offer);
      this.#serial += 1;
      this.#ask({ kind: 'own', name: file.name, file, serial: this.#serial }, notice);
    } catch (error) {
      this.withdraw();
      this.#fail(error);
    }
  }

  /** Asks for a picture of the camera: a still, or a frame, which another one follows. */
  openTaken(file: File, camera: 'still' | 'frame'): void {
    this.#serial += 1;
    this.#ask({ kind: 'own', name: file.name, file, serial: this.#serial, camera });
  }

  /** Asks for what is in the clipboard, except where the reader pastes into a text field. */
  paste(event: ClipboardEvent): void {
    if (!event.clipboardData || isTextField(event.target)) return;
    event.preventDefault();
    this.openFiles(event.clipboardData);
  }

  /** What was asked for is no longer wanted: it could not be opened, or the reader has gone elsewhere. */
  withdraw(): void {
    this.#asked = null;
    this.#askedNotice = null;
  }

  /**
   * Opens a picture at an input size and shows it. Resolves to whether it is shown; never rejects. Once the signal is
   * aborted nothing changes any more.
   */
  async bring(source: PhotoSource, inputSize: PixelSize, signal: AbortSignal): Promise<boolean> {
    const key = pictureKey(source, inputSize);
    if (this.#shown?.key === key) return true;
    const loading: PhotoStatus = { status: 'loading', source };
    this.#status = loading;
    const quit = () => {
      if (this.#status === loading) this.#settle();
    };
    signal.addEventListener('abort', quit, { once: true });
    try {
      const [pixels, notices] = await Promise.all([
        this.read(source, inputSize, signal),
        this.#noticesOf(source)
      ]);
      if (signal.aborted) return false;
      const previewUrl = this.#tools.toPreviewUrl(pixels);
      this.#shown = { source, pixels, previewUrl, key };
      if (source.kind === 'own') {
        this.#own = source;
        this.#shelf.own = source;
        this.#ownPreviewUrl = previewUrl;
      }
      this.#notices = notices;
      this.#settle();
      return true;
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
      return false;
    } finally {
      signal.removeEventListener('abort', quit);
    }
  }

  /** The pixels of a picture at an input size, shown or not. Rejects with PhotoError, or whatever the decoder throws. */
  async read(source: PhotoSource, inputSize: PixelSize, signal: AbortSignal): Promise<ImagePixels> {
    if (source.kind === 'own') return this.#tools.decodePhoto(source.file, source.name, inputSize);
    try {
      if (source.kind === 'sample') return await this.#readSample(source.id, inputSize, signal);
      return (await import('../photos')).createStimulus(source.id, inputSize);
    } catch (cause) {
      throw new PhotoError({ kind: 'picture-missing', id: source.id }, { cause });
    }
  }

  async #readSample(id: SampleId, inputSize: PixelSize, signal: AbortSignal): Promise<ImagePixels> {
    const { file } = samples.find((sample) => sample.id === id) ?? samples[0];
    const content = this.#sampleFiles[id] ?? (await this.#tools.fetchSample(file));
    signal.throwIfAborted();
    const pixels = await this.#tools.decodePhoto(content, file, inputSize);
    this.#sampleFiles[id] = content;
    return pixels;
  }

  /** Puts away what is said about the latest choice. */
  dismiss(): void {
    this.#notices = [];
    if (this.#status.status === 'failed') this.#settle();
  }

  #ask(source: PhotoSource, notice: PhotoNotice | null = null): void {
    this.dismiss();
    this.#asked = source;
    this.#askedNotice = notice;
  }

  /** Of a file that the reader has just chosen; of the same picture at another size, nothing is said again. */
  async #noticesOf(source: PhotoSource): Promise<readonly PhotoNotice[]> {
    if (source.kind !== 'own' || this.#asked !== source) return [];
    const notices = this.#askedNotice === null ? [] : [this.#askedNotice];
    if (!(await this.#tools.isAnimation(source.file))) return notices;
    return [...notices, { kind: 'first-frame', name: source.name }];
  }

  #fail(error: unknown): void {
    this.#notices = [];
    this.#status = { status: 'failed', fault: toPhotoFault(error) };
  }

  #settle(): void {
    this.#status = { status: this.#shown === null ? 'empty' : 'ready' };
  }
}
