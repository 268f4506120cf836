import type { Place, Theme } from '../../place';
import { framesASecond } from './frame-rate';
import { numbers } from './numbers';

/** A choice of a menu, and a sentence under it where it needs one. */
interface Choice {
  readonly label: string;
  readonly detail?: string;
}

/** How far a run has come: ops, bytes of weights where some are still to come, and programs where it waits for them alone. */
export interface RunProgress {
  readonly ops: Steps;
  readonly weights: Bytes | null;
  readonly programs: Steps | null;
}

interface Bytes {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

interface Steps {
  readonly done: number;
  readonly total: number;
}

/** The header: zoom, search, run control and display menu. */
export const header = {
  zoom: { label: 'Zoom', in: 'Zoom in', out: 'Zoom out', whole: 'Whole network' },
  legend: 'Legend',
  engine: { label: 'Engine and weights', button: 'Engine' },
  keys: {
    title: 'Keyboard shortcuts',
    open: 'Keyboard shortcuts…',
    close: 'Close the sheet of keys'
  },
  search: {
    label: 'Find an op or end point',
    placeholder: 'Find an op',
    /** With the key that leads to the box. */
    placeholderWithKey: 'Find an op  ( / )',
    hits: 'Found',
    none: 'No op or end point has a name like that.'
  },
  run: {
    /** Of the progress bar, and of the bar that says what failed. */
    label: 'Run',
    start: 'Run',
    again: 'Run again',
    cancel: 'Cancel',
    tryAgain: 'Try again',
    starting: 'Starting the engine',
    checking: 'Checking WebGPU',
    /** While it has to fetch weights. */
    checkingWith: ({ loadedBytes, totalBytes }: Bytes) =>
      `${numbers.bytes(loadedBytes)} of ${numbers.bytes(totalBytes)} · checking WebGPU`,
    running: 'Running',
    cancelled: 'Cancelled',
    stopLive: 'Stop live',
    /** Null before there is a rate. */
    live: (framesPerSecond: number | null) =>
      framesPerSecond === null ? 'Live' : `Live · ${framesASecond(framesPerSecond)}`,
    done: (backend: string, durationMs: number) =>
      `${backend} · ${numbers.value(durationMs / 1000)} s`,
    /** Of WebGL, while they are being compiled: the short form. */
    programs: ({ done, total }: Steps) =>
      `${numbers.count(done)} of ${numbers.count(total)} GPU programs`,
    progress({ ops, weights, programs }: RunProgress): string {
      if (programs !== null) return `${header.run.programs(programs)} compiled`;
      const total = ops.total === 0 ? '…' : numbers.count(ops.total);
      const computed = `${numbers.count(ops.done)} of ${total} ops`;
      if (weights === null) return computed;
      const { loadedBytes, totalBytes } = weights;
      return `${numbers.bytes(loadedBytes)} of ${numbers.bytes(totalBytes)} · ${computed}`;
    }
  },
  display: {
    label: 'Display',
    drawing: 'Drawing',
    views: {
      auto: {
        label: 'Automatic',
        detail: 'What fits the screen: rows, two abreast, or one column on a phone'
      },
      rows: {
        label: 'Rows',
        detail: 'By grid size, left to right; what shrinks the grid opens or ends a row'
      },
      folded: { label: 'Outline', detail: 'Every module folded to one box' },
      upright: {
        label: 'Two abreast',
        detail: 'Rows of two modules, for screens that are taller than wide'
      },
      down: { label: 'Top-down' },
      column: { label: 'One column' }
    } as Readonly<Record<Place['view'], Choice>>,
    projector: 'For a projector: larger type, and less on screen',
    theme: 'Theme',
    themes: { auto: 'As the system', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
    /** Of the button, and of the dialog that it opens. */
    offline: 'Prepare for offline'
  },
  /** Where the window is small, what is needed less stands behind this button. */
  menu: 'Menu'
};
