import { keep, recall, type ReaderStorage } from './reader-storage';

const leftKey = 'inceptionscope-left-lecture';

/** A lecture that was left, and where. */
export interface LeftLecture {
  readonly name: string;
  readonly title: string;
  /** From 0. */
  readonly index: number;
  readonly startedMs: number | null;
}

/** Keeps it for the tab, over a reload; null for none. */
export function keepLeft(storage: ReaderStorage, left: LeftLecture | null): void {
  keep(storage, leftKey, left === null ? '' : JSON.stringify(left));
}

/** The one that this tab has left; null where it has left none, or what is kept cannot be read. */
export function recallLeft(storage: ReaderStorage): LeftLecture | null {
  try {
    const kept: unknown = JSON.parse(recall(storage, leftKey) ?? '');
    return isLeftLecture(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isLeftLecture(value: unknown): value is LeftLecture {
  if (typeof value !== 'object' || value === null) return false;
  const { name, title, index, startedMs } = value as Partial<Record<keyof LeftLecture, unknown>>;
  return (
    typeof name === 'string' &&
    typeof title === 'string' &&
    Number.isInteger(index) &&
    Number(index) >= 0 &&
    (startedMs === null || typeof startedMs === 'number')
  );
}
