export { loadClassList, type ClassName } from './class-names';
export { findClasses } from './find-classes';
export { isClassNumbering, nameClasses, numberingsOf, type ClassNumbering } from './number-classes';
export { pairClasses } from './pair-classes';
export { rankClasses, type RankedClasses } from './rank-classes';
