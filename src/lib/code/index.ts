export { joinCode, type CodeLine, type CodeText } from './code-writer';
export { type Difference } from './differences';
export { nameInFrameworks, type FrameworkNames } from './framework-names';
export { describePart, generateCode, type CodePart } from './generate-code';
export { loadHighlighter, type HighlightLines, type Token, type TokenKind } from './tokens';
