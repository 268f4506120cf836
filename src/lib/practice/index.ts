export { checkAnswer, type Check } from './check-answer';
export {
  defaultPractice,
  findSelectedOp,
  formatPractice,
  hiddenScope,
  parsePractice,
  resolveQuestion,
  type PracticeChoice
} from './choice';
export { deriveAnswer, writeDerivation } from './derive-answer';
export { drawQuestion, nextSeed, seedLimit } from './draw-question';
export { parseAnswer, type ParsedAnswer } from './parse-answer';
export {
  formatAnswer,
  measureChoices,
  questionFor,
  rightAnswer,
  type Answer,
  type MeasureChoice,
  type PracticeMeasure,
  type Question
} from './question';
export type { Slip } from './slip';
export { askQuestion, describeField, listGivens, type Given } from './statement';
export {
  defaultWorksheet,
  formatWorksheetQuery,
  largestWorksheet,
  makeWorksheet,
  parseWorksheetOptions,
  type WorksheetItem,
  type WorksheetOptions
} from './worksheet';
