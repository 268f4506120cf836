export { writeAudiencePlace } from './audience-place';
export { changeStep, insertStep, moveStep, removeStep } from './edit-lecture';
export { createFacts, type LectureFacts } from './facts';
export {
  formatLecture,
  lectureLimits,
  lectureMinutes,
  type Lecture,
  type LectureStep
} from './lecture';
export { LectureError, type LectureFault, type LectureField } from './lecture-fault';
export { readLectureFragment, writeLectureFragment } from './lecture-link';
export { parseLecture } from './parse-lecture';
export {
  countQuestions,
  giveWords,
  isShippedName,
  shippedLectures,
  shippedNames,
  type ShippedName,
  type StepIdOf
} from './shipped';
export type { LectureWords, ShippedLecture } from './shipped/shipped-lecture';
export {
  hasStandardNetwork,
  isBare,
  isSameStop,
  moveInto,
  readStepPlace,
  writeStepPlace
} from './step-place';
export {
  isSession,
  readAmongStages,
  readFromSpeaker,
  readFromStage,
  speakerChannel,
  writeMessage,
  type SpeakerPress,
  type StageState
} from './speaker-messages';
export { tryWindows, type WindowsFinding } from './try-windows';
export { pressWatch, readWatch, stillWatch, type Stopwatch } from './stopwatch';
