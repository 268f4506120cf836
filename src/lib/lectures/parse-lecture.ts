import { LectureError, type LectureFault, type LectureField } from './lecture-fault';
import {
  lectureFormat,
  lectureLimits,
  lectureVersion,
  type Lecture,
  type LectureStep
} from './lecture';
import { readStepPlace, writeStepPlace } from './step-place';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a lecture's file. Unknown fields are left alone, places lose what they say of the room.
 * @throws LectureError for everything that is no lecture
 */
export function parseLecture(text: string): Lecture {
  if (text.length > lectureLimits.file) {
    refuse({ kind: 'too-large', limit: lectureLimits.file });
  }
  return readLecture(parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse({ kind: 'not-json' });
  }
}

function readLecture(content: unknown): Lecture {
  if (!isRecord(content) || content.format !== lectureFormat) refuse({ kind: 'other-format' });
  const { version, steps } = content;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    refuse({ kind: 'other-format' });
  }
  if (version > lectureVersion) refuse({ kind: 'newer-version', version });
  if (!Array.isArray(steps)) refuse({ kind: 'wrong-type', field: 'steps', step: null });
  if (steps.length === 0) refuse({ kind: 'no-steps' });
  const limit = lectureLimits.steps;
  if (steps.length > limit) refuse({ kind: 'too-many-steps', count: steps.length, limit });
  return {
    title: readText(content, 'title', null),
    language: readText(content, 'language', null),
    steps: steps.map((step: unknown, index) => readStep(step, index + 1))
  };
}

function readStep(content: unknown, step: number): LectureStep {
  if (!isRecord(content)) refuse({ kind: 'wrong-type', field: 'place', step });
  const place = readText(content, 'place', step);
  const read = readStepPlace(place);
  if (read.unknown.length > 0) {
    refuse({ kind: 'unknown-parameter', step, key: read.unknown[0].slice(0, 40) });
  }
  if (read.unread.length > 0) refuse({ kind: 'unread-parameter', step, ...read.unread[0] });
  return {
    place: writeStepPlace(read.place),
    caption: readText(content, 'caption', step),
    notes: readText(content, 'notes', step),
    minutes: readMinutes(content.minutes, step)
  };
}

function readText(
  content: Fields,
  field: Exclude<LectureField, 'steps' | 'minutes'>,
  step: number | null
): string {
  const value = content[field];
  if (typeof value !== 'string') refuse({ kind: 'wrong-type', field, step });
  const limit = lectureLimits[field];
  if (value.length > limit) refuse({ kind: 'too-long', field, step, limit });
  return value;
}

function readMinutes(value: unknown, step: number): number {
  if (typeof value !== 'number') refuse({ kind: 'wrong-type', field: 'minutes', step });
  const limit = lectureLimits.minutes;
  if (!(value >= 0 && value <= limit)) refuse({ kind: 'wrong-minutes', step, limit });
  return value;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(fault: LectureFault): never {
  throw new LectureError(fault);
}
