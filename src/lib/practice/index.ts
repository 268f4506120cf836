export { checkAnswer, type AnswerPart, type Check, type Remark, type Slips } from './check-answer';
export {
  askedScope,
  defaultPractice,
  findSelectedOp,
  formatPractice,
  parsePractice,
  resolveQuestion,
  type PracticeChoice
} from './choice';
export { deriveAnswer, type DerivationLine } from './derive-answer';
export { drawQuestion, nextSeed, seedLimit } from './draw-question';
export { writeSameSize, writeValidSize } from './formulas';
export { parseAnswer, type AnswerProblem } from './parse-answer';
export {
  measureChoices,
  practiceMeasures,
  questionFor,
  rightAnswer,
  type Answer,
  type MeasureChoice,
  type PracticeMeasure,
  type Question
} from './question';
export type { SlipOf } from './slip';
export { listGivens, type Given } from './statement';
export {
  listUntold,
  listUntoldEndPoints,
  listWithheld,
  nothingWithheld,
  type Withheld
} from './withheld';
export {
  defaultWorksheet,
  formatWorksheetQuery,
  largestWorksheet,
  makeWorksheet,
  parseWorksheetOptions,
  type WorksheetItem,
  type WorksheetNote,
  type WorksheetOptions
} from './worksheet';
