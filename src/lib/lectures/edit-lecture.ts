import type { Lecture, LectureStep } from './lecture';

/** With the step after all others, or after the one at `index`. */
export function insertStep(
  lecture: Lecture,
  step: LectureStep,
  index = lecture.steps.length - 1
): Lecture {
  const { steps } = lecture;
  return { ...lecture, steps: [...steps.slice(0, index + 1), step, ...steps.slice(index + 1)] };
}

export function changeStep(lecture: Lecture, index: number, change: Partial<LectureStep>): Lecture {
  const steps = lecture.steps.map((step, at) => (at === index ? { ...step, ...change } : step));
  return { ...lecture, steps };
}

/** The last step stays: a lecture without any is none. */
export function removeStep(lecture: Lecture, index: number): Lecture {
  if (lecture.steps.length === 1) return lecture;
  return { ...lecture, steps: lecture.steps.filter((_, at) => at !== index) };
}

/** Moves a step by so many places; beyond the ends it does not move. */
export function moveStep(lecture: Lecture, index: number, by: number): Lecture {
  const goal = index + by;
  if (goal < 0 || goal >= lecture.steps.length) return lecture;
  const steps = [...lecture.steps];
  steps.splice(goal, 0, ...steps.splice(index, 1));
  return { ...lecture, steps };
}
