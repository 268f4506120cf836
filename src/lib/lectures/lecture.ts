/** One stop of a lecture. */
export interface LectureStep {
  /** Query string of the page without its question mark; what it does not name is the default. */
  readonly place: string;
  /** One or two sentences that a hall reads. */
  readonly caption: string;
  /** For the speaker, or for one who reads alone. */
  readonly notes: string;
  readonly minutes: number;
}

export interface Lecture {
  readonly title: string;
  /** BCP 47, of captions and notes. */
  readonly language: string;
  readonly steps: readonly LectureStep[];
}

/** Bounds of what a file or a link may hold: far beyond a lecture, far below what slows a page down. Characters, but for steps and minutes. */
export const lectureLimits = {
  file: 1_000_000,
  steps: 200,
  title: 120,
  language: 35,
  place: 2_000,
  caption: 400,
  notes: 5_000,
  minutes: 180
} as const;

export const lectureFormat = 'inceptionscope-lecture';
export const lectureVersion = 1;

/** The file that `parseLecture` reads back. */
export function formatLecture({ title, language, steps }: Lecture): string {
  const lecture = {
    format: lectureFormat,
    version: lectureVersion,
    title,
    language,
    steps: steps.map(({ place, caption, notes, minutes }) => ({ place, caption, notes, minutes }))
  };
  return `${JSON.stringify(lecture, null, 2)}\n`;
}

/** Minutes of all steps, to a tenth. */
export function lectureMinutes({ steps }: Pick<Lecture, 'steps'>): number {
  return Math.round(steps.reduce((sum, { minutes }) => sum + minutes, 0) * 10) / 10;
}
