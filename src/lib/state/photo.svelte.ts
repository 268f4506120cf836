import { asset } from '$app/paths';
import type { ImagePixels } from '../inference';
import {
  createStimulus,
  decodePhoto,
  describePhoto,
  isSampleId,
  PhotoError,
  pickPicture,
  samples,
  toPreviewUrl,
  type PhotoId,
  type PickedPicture,
  type PixelSize,
  type SampleId,
  type StimulusId
} from '../photos';

export type PhotoSource =
  | { readonly kind: 'sample'; readonly id: SampleId }
  | { readonly kind: 'stimulus'; readonly id: StimulusId }
  | { readonly kind: 'own'; readonly name: string };

export type PhotoStatus =
  | { readonly status: 'empty' }
  | { readonly status: 'loading'; readonly source: PhotoSource }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly error: string };

interface OwnPhoto {
  readonly file: File;
  readonly previewUrl: string;
}

/** What PhotoState needs of the browser; tests give their own. */
export interface PhotoTools {
  decodePhoto(file: Blob, name: string, inputSize: PixelSize): Promise<ImagePixels>;
  fetchSample(file: string): Promise<Blob>;
  toPreviewUrl(pixels: ImagePixels): string;
}

const browserTools: PhotoTools = { decodePhoto, fetchSample, toPreviewUrl };

/**
 * The picture that the network reads: which one it is, and its pixels. A failed choice changes neither, and
 * only the latest choice counts. Every choosing verb resolves to whether its picture became the current one.
 */
export class PhotoState {
  readonly #tools: PhotoTools;
  #latestChoice = 0;
  #source = $state.raw<PhotoSource | null>(null);
  #pixels = $state.raw<ImagePixels | null>(null);
  #previewUrl = $state.raw<string | null>(null);
  #status = $state.raw<PhotoStatus>({ status: 'empty' });
  #notice = $state.raw<string | null>(null);
  #own = $state.raw<OwnPhoto | null>(null);
  // Kept, so that a sample that was shown once needs no network again.
  readonly #sampleFiles: Partial<Record<SampleId, Blob>> = {};

  constructor(tools: PhotoTools = browserTools) {
    this.#tools = tools;
  }

  /** Where the current pixels come from; null before the first picture. */
  get source(): PhotoSource | null {
    return this.#source;
  }

  /** Exactly what the network reads. */
  get pixels(): ImagePixels | null {
    return this.#pixels;
  }

  /** A PNG data URL of `pixels`. */
  get previewUrl(): string | null {
    return this.#previewUrl;
  }

  get status(): PhotoStatus {
    return this.#status;
  }

  /** Why the latest choice could not be used; a sentence, or null. */
  get error(): string | null {
    return this.#status.status === 'failed' ? this.#status.error : null;
  }

  /** Something worth knowing about a choice that worked; a sentence, or null. */
  get notice(): string | null {
    return this.#notice;
  }

  /** What stands in the address; null for the reader's own photo and before the first picture. */
  get photoId(): PhotoId | null {
    return this.#source && this.#source.kind !== 'own' ? this.#source.id : null;
  }

  /** The source being opened, else the current one. */
  get chosen(): PhotoSource | null {
    return this.#status.status === 'loading' ? this.#status.source : this.#source;
  }

  /** Short name of the current picture: "Cat", "Grating 45°" or a file's name. */
  get title(): string {
    return this.#source ? titleOf(this.#source) : 'none';
  }

  /** What the current picture shows, for readers who do not see it. */
  get alt(): string {
    if (!this.#source) return '';
    if (this.#source.kind === 'own') return `Your photo ${this.#source.name}`;
    return describePhoto(this.#source.id).alt;
  }

  /** Author and licence of the current picture, where it has any. */
  get credit(): string | null {
    return this.photoId && describePhoto(this.photoId).credit;
  }

  /** The latest photo of the reader, to come back to; null while there is none. */
  get own(): { readonly name: string; readonly previewUrl: string } | null {
    return this.#own && { name: this.#own.file.name, previewUrl: this.#own.previewUrl };
  }

  /** Opens a sample or a stimulus by the id that stands in the address. */
  choose(id: PhotoId, inputSize: PixelSize): Promise<boolean> {
    return isSampleId(id) ? this.chooseSample(id, inputSize) : this.chooseStimulus(id, inputSize);
  }

  chooseSample(id: SampleId, inputSize: PixelSize): Promise<boolean> {
    const { file, title } = samples.find((sample) => sample.id === id) ?? samples[0];
    return this.#open({ kind: 'sample', id }, async () => {
      try {
        const content = this.#sampleFiles[id] ?? (await this.#tools.fetchSample(file));
        const pixels = await this.#tools.decodePhoto(content, title, inputSize);
        this.#sampleFiles[id] = content;
        return pixels;
      } catch (cause) {
        throw new PhotoError(title, { kind: 'sample-missing' }, { cause });
      }
    });
  }

  chooseStimulus(id: StimulusId, inputSize: PixelSize): Promise<boolean> {
    return this.#open({ kind: 'stimulus', id }, async () => createStimulus(id, inputSize));
  }

  /** Opens the first picture of a file input, a drop or a clipboard. Call it within the event. */
  openFiles(offer: DataTransfer | Iterable<File>, inputSize: PixelSize): Promise<boolean> {
    try {
      const { file, notice } = pickPicture(offer);
      return this.#openOwn(file, inputSize, notice);
    } catch (error) {
      this.#latestChoice += 1;
      this.#fail(error);
      return Promise.resolve(false);
    }
  }

  /** Opens what is in the clipboard, except where the reader pastes into a text field. */
  paste(event: ClipboardEvent, inputSize: PixelSize): Promise<boolean> {
    if (!event.clipboardData || isTextField(event.target)) return Promise.resolve(false);
    event.preventDefault();
    return this.openFiles(event.clipboardData, inputSize);
  }

  /** Back to the reader's own photo, where there is one. */
  chooseOwn(inputSize: PixelSize): Promise<boolean> {
    return this.#own ? this.#openOwn(this.#own.file, inputSize, null) : Promise.resolve(false);
  }

  /** The current picture again, for another input size. */
  resize(inputSize: PixelSize): Promise<boolean> {
    const source = this.chosen;
    if (!source) return Promise.resolve(false);
    return source.kind === 'own' ? this.chooseOwn(inputSize) : this.choose(source.id, inputSize);
  }

  /** Puts away the sentence about the latest choice. */
  dismiss(): void {
    this.#notice = null;
    if (this.#status.status === 'failed') this.#status = this.#settledStatus();
  }

  #openOwn(file: File, inputSize: PixelSize, notice: string | null): Promise<boolean> {
    const source = { kind: 'own', name: file.name } as const;
    const open = () => this.#tools.decodePhoto(file, file.name, inputSize);
    return this.#open(source, open, { file, notice });
  }

  async #open(
    source: PhotoSource,
    readPixels: () => Promise<ImagePixels>,
    picked?: PickedPicture
  ): Promise<boolean> {
    const choice = ++this.#latestChoice;
    this.#status = { status: 'loading', source };
    this.#notice = null;
    try {
      const pixels = await readPixels();
      if (choice !== this.#latestChoice) return false;
      const previewUrl = this.#tools.toPreviewUrl(pixels);
      if (picked) this.#own = { file: picked.file, previewUrl };
      this.#source = source;
      this.#pixels = pixels;
      this.#previewUrl = previewUrl;
      this.#notice = picked?.notice ?? null;
      this.#status = { status: 'ready' };
      return true;
    } catch (error) {
      if (choice === this.#latestChoice) this.#fail(error);
      return false;
    }
  }

  #fail(error: unknown): void {
    const sentence =
      error instanceof PhotoError
        ? error.message
        : `The picture could not be opened (${String(error)}). Choose another one.`;
    this.#notice = null;
    this.#status = { status: 'failed', error: sentence };
  }

  #settledStatus(): PhotoStatus {
    return { status: this.#pixels ? 'ready' : 'empty' };
  }
}

function titleOf(source: PhotoSource): string {
  return source.kind === 'own' ? source.name : describePhoto(source.id).title;
}

async function fetchSample(file: string): Promise<Blob> {
  const response = await fetch(asset(`/samples/${file}`));
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return response.blob();
}

const controlsWithoutText = ['radio', 'checkbox', 'file', 'button', 'range', 'submit', 'color'];

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !controlsWithoutText.includes(target.type);
  return target instanceof HTMLElement && (target.matches('textarea') || target.isContentEditable);
}
