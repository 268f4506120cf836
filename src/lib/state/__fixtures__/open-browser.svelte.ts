import { flushSync } from 'svelte';
import type { Drawing } from '../../layout';
import { ExplorerPage } from '../explorer-page.svelte';
import type { PhotoTools } from '../photo.svelte';
import { smallNetworkOf } from '../../weight-files/__fixtures__/seeded-weights';
import { TestCaches } from '../../weights/__fixtures__/test-caches';
import { BrowserHistory } from './browser-history';
import { picturesOf } from './pictures-of';
import { pixelsNamed, SlowEngine } from './slow-engine';
import { TestCamera } from './test-camera.svelte';
import { testLecture } from './test-lecture';

/** Nothing here looks at it. */
const drawing: Drawing = {
  variant: 'rows',
  width: 1264,
  height: 602,
  moduleScale: 3,
  titleSize: 12,
  metrics: {} as Drawing['metrics'],
  rows: [],
  groups: [],
  nodes: [],
  edges: [],
  links: []
};

/**
 * A browser with a history, and a page in it whose decoder and engine answer after these many milliseconds, and whose
 * lectures are fetched by `fetchLecture`. `ofTab` is what its tab keeps.
 */
export function openBrowser(
  delaysMs: readonly number[],
  fetchLecture = async (name: string) => testLecture(name),
  ofTab: Record<string, string> = {}
) {
  let asked = 0;
  const delay = () =>
    new Promise<void>((resolve) => setTimeout(resolve, delaysMs[asked++ % delaysMs.length]));
  const history = new BrowserHistory();
  let decoded = 0;
  const pictures: string[] = [];
  let isOnline = true;
  const engine = new SlowEngine(delay);
  const photoTools: PhotoTools = {
    async fetchSample(file) {
      await delay();
      if (!isOnline) throw new TypeError('Failed to fetch');
      return new Blob([file]);
    },
    async decodePhoto(_file, name, size) {
      decoded += 1;
      await delay();
      if (name === 'broken.png') throw new Error('It is broken.');
      return pixelsNamed(name, size);
    },
    isAnimation: async () => false,
    toPreviewUrl: () => 'data:,'
  };
  const camera = new TestCamera(delay);
  const kept: Record<string, string> = {};
  const caches = new TestCaches();
  let page!: ExplorerPage;
  const leave = $effect.root(() => {
    page = new ExplorerPage({
      at: null,
      drawing,
      drawingSource: {
        fetchDrawing: async () => drawing,
        layOutNetwork: async () => drawing
      },
      writeAddress: async (query, options) => history.write(query, options),
      automaticVariant: () => 'rows',
      isPageScrolled: () => false,
      photoTools,
      photoShelf: { own: null },
      async fetchPictures(photo) {
        pictures.push(photo);
        await delay();
        if (!isOnline) throw new TypeError('Failed to fetch');
        return picturesOf(photo);
      },
      cameraTools: camera,
      createEngine: async () => engine,
      weightsUrl: () => 'weights/',
      ownWeightsTools: { caches: caches.asCacheStorage(), networkOf: smallNetworkOf },
      applyTheme: () => undefined,
      fetchShippedLecture: fetchLecture,
      storage: () => createStorage(kept),
      tabStorage: () => createStorage(ofTab)
    });
  });
  const travel = (step: number) => {
    page.leave();
    history.travel(step);
    page.adopt(history.search, null);
  };
  flushSync();
  return {
    page,
    engine,
    camera,
    /** Samples whose pictures were fetched. */
    pictures,
    leave,
    travel,
    address: () => history.query,
    /** Opens a link on the page that is open. */
    follow(query: string) {
      history.write(query, { replace: false });
      travel(0);
    },
    setOnline: (value: boolean) => (isOnline = value),
    /** How much the page has asked of anybody. */
    work: () => engine.calls + decoded + camera.pictures
  };
}

function createStorage(items: Record<string, string>) {
  return {
    getItem: (key: string) => items[key] ?? null,
    setItem: (key: string, value: string) => void (items[key] = value)
  };
}

export type Browser = ReturnType<typeof openBrowser>;
