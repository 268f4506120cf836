export { deriveBytes, deriveVariables, deriveWork } from './derive-costs';
export { axisNames, axisSides, type Equation, type EquationGroup } from './derive-equation';
export { deriveBorder, deriveFaultySides, deriveOutput } from './derive-output-shape';
export { evaluateTerm, formatTerm, needsBrackets, product, sum, type Term } from './derive-term';
export {
  describeWindows,
  speakWindows,
  windowAxisOf,
  type WindowPositions
} from './derive-windows';
