import { readFromEmbed, writeShow } from '../lib/embedding';
import {
  figureAddress,
  frameAddress,
  placeAttributes,
  readPlace,
  readPoster,
  readSite
} from './frame-address';
import type { InceptionModule, InceptionModuleEventMap } from './public-types';
import { ElementStyle } from './style-sheet';
import { findWords } from './words';

/** Of the script, where no host's bundler has moved it; else `site` says where the site lies. */
const scriptUrl = import.meta.url;

const textAttributes = [
  'place',
  'poster',
  'language',
  'allow',
  ...placeAttributes
] as const satisfies readonly (keyof InceptionModule)[];
/** Another value makes another frame; every other attribute leads the frame elsewhere. */
const ofFrame: ReadonlySet<string> = new Set(['name', 'site', 'language', 'allow', 'run']);

/** The frame with its poster, its height and its messages. `public-types.ts` says what it offers. */
class InceptionModuleElement
  extends HTMLElement
  implements Pick<InceptionModule, 'name' | 'site' | 'reveal' | 'run' | 'shown' | 'load'>
{
  static readonly observedAttributes = [...textAttributes, 'name', 'site', 'reveal', 'run'];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #style = new ElementStyle();
  readonly #poster = document.createElement('div');
  readonly #picture = document.createElement('img');
  readonly #button = document.createElement('button');
  #frame: HTMLIFrameElement | null = null;
  #shown: string | null = null;
  #isListening = false;
  #changed: Set<string> | null = null;
  #observer: IntersectionObserver | null = null;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [this.#style.sheet];
    this.#poster.className = 'poster';
    this.#button.type = 'button';
    this.#button.addEventListener('click', () => {
      // Whoever asks for it here is not asked again inside.
      this.#load({ startsByItself: true });
      this.#frame?.focus();
    });
    this.#picture.addEventListener('error', () => (this.#picture.hidden = true));
    // What the page writes inside the element is its poster, and what is read where no script runs.
    this.#poster.append(document.createElement('slot'), this.#picture, this.#button);
    this.#root.append(this.#poster);
  }

  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  set name(value: string) {
    this.setAttribute('name', value);
  }

  get site(): string {
    return this.getAttribute('site') ?? new URL('.', scriptUrl).href;
  }

  set site(value: string) {
    this.setAttribute('site', value);
  }

  get reveal(): InceptionModule['reveal'] {
    return this.getAttribute('reveal') === 'interaction' ? 'interaction' : 'auto';
  }

  set reveal(value: InceptionModule['reveal']) {
    this.setAttribute('reveal', value);
  }

  get run(): InceptionModule['run'] {
    return this.getAttribute('run') === 'auto' ? 'auto' : null;
  }

  set run(value: InceptionModule['run']) {
    writeAttribute(this, 'run', value);
  }

  get shown(): string | null {
    return this.#shown;
  }

  load(): void {
    this.#load({ startsByItself: this.run === 'auto' });
  }

  connectedCallback(): void {
    window.addEventListener('message', this.#receive);
    this.#renew();
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#receive);
    this.#drop();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected) return;
    // Several attributes are often set in one go.
    if (this.#changed === null) queueMicrotask(() => this.#follow());
    this.#changed = (this.#changed ?? new Set()).add(name);
  }

  #follow(): void {
    const changed = [...(this.#changed ?? [])];
    this.#changed = null;
    if (!this.isConnected) return;
    const frame = this.#frame;
    const isSameFrame = this.#isListening && !changed.some((name) => ofFrame.has(name));
    if (frame !== null && isSameFrame) {
      const isElsewhere = changed.some((name) => name !== 'reveal' && name !== 'poster');
      if (isElsewhere)
        frame.contentWindow?.postMessage(writeShow(readPlace(this.#read)), this.#origin());
      return;
    }
    this.#renew();
    if (frame !== null) this.load();
  }

  /** Puts the poster in place of what stands here, and waits for what `reveal` says. */
  #renew(): void {
    this.#drop();
    const { name } = this;
    const words = findWords(this.getAttribute('language'));
    const site = readSite(this.site, document.baseURI);
    const isAsked = this.reveal === 'interaction';
    const figure = isAsked && site !== null && name !== '' ? figureAddress(this.#read, site) : null;
    const given = this.getAttribute('poster');
    const poster = given === null ? figure : readPoster(given, document.baseURI);
    this.#picture.hidden = poster === null || this.childElementCount > 0;
    this.#picture.alt = words.title(name);
    if (!this.#picture.hidden && poster !== null) this.#picture.src = poster;
    this.#button.textContent = words.open(name);
    this.#button.hidden = site === null || name === '';
    if (isAsked) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.load();
      },
      { rootMargin: '300px' }
    );
    this.#observer.observe(this);
  }

  #load(options: { readonly startsByItself: boolean }): void {
    const site = readSite(this.site, document.baseURI);
    const address = frameAddress(this.#read, site, options);
    if (this.#frame !== null || address === null || !this.isConnected) return;
    this.#observer?.disconnect();
    const frame = document.createElement('iframe');
    frame.title = findWords(this.getAttribute('language')).title(this.name);
    frame.allow = this.getAttribute('allow') ?? '';
    frame.src = address;
    this.#frame = frame;
    this.#root.append(frame);
    this.#poster.hidden = true;
  }

  #drop(): void {
    this.#observer?.disconnect();
    this.#frame?.remove();
    this.#frame = null;
    this.#isListening = false;
    this.#shown = null;
    this.#poster.hidden = false;
  }

  #read = (name: string) => this.getAttribute(name);

  #origin(): string {
    return new URL(this.site, document.baseURI).origin;
  }

  #receive = ({ source, origin, data }: MessageEvent): void => {
    const frame = this.#frame;
    if (frame === null || source !== frame.contentWindow || origin !== this.#origin()) return;
    const message = readFromEmbed(data);
    if (message === null) return;
    if (!this.#isListening) {
      this.#isListening = true;
      this.#tell('inception-ready', null);
    }
    if (message.type === 'place') {
      this.#shown = message.place;
      this.#tell('inception-place', { place: message.place });
    } else if (this.#tell('inception-size', { height: message.height })) {
      this.#style.setHeight(message.height);
    }
  };

  /** False where a listener wants to see to it itself. */
  #tell<Type extends keyof InceptionModuleEventMap>(
    type: Type,
    detail: InceptionModuleEventMap[Type]['detail']
  ): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, cancelable: true }));
  }
}

function writeAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

for (const name of textAttributes) {
  Object.defineProperty(InceptionModuleElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: HTMLElement) {
      return this.getAttribute(name);
    },
    set(this: HTMLElement, value: string | null) {
      writeAttribute(this, name, value);
    }
  });
}

// A page may hold the script twice.
if (customElements.get('inception-module') === undefined) {
  customElements.define('inception-module', InceptionModuleElement);
}
