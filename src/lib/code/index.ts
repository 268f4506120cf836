export { joinCode, type CodeLine } from './code-writer';
export { type Difference } from './differences';
export { nameInFrameworks } from './framework-names';
export { describePart, generateCode } from './generate-code';
export { loadHighlighter, type HighlightLines, type Token } from './tokens';
