export { loadClassList, type ClassName } from './class-names';
export { findClasses } from './find-classes';
export { nameClasses, numberingOf, type ClassNumbering } from './number-classes';
export { rankClasses, type RankedClasses } from './rank-classes';
