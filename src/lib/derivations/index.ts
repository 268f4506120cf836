export { deriveBytes, deriveVariables, deriveWork } from './derive-costs';
export {
  type Equation,
  type EquationGroup,
  type EquationRemark,
  type EquationTopic,
  type EquationUnit,
  type Legend,
  type Quantity,
  type Reason
} from './derive-equation';
export { deriveBorder, deriveConcat, deriveFaultySides, deriveOutput } from './derive-output-shape';
export { evaluateTerm, formatTerm, needsBrackets, product, sum, type Term } from './derive-term';
export {
  describeWindows,
  windowAxisOf,
  type WindowPositions,
  type WindowSpan
} from './derive-windows';
