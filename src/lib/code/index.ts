export { joinCode, type CodeLine, type CodeText } from './code-writer';
export { differences, type Difference } from './differences';
export { frameworkLabels, frameworks, type Framework } from './framework';
export { nameInFrameworks, type FrameworkNames } from './framework-names';
export { describePart, generateCode, type CodePart } from './generate-code';
export { loadHighlighter, type HighlightLines, type Token, type TokenKind } from './tokens';
