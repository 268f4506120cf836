export { type PageText, type PanelName, type PanelText } from './language';
export { languages, type LanguageName } from './languages';
export { type MarkedText } from './marked';
export { type Numbers } from './numbers';
export { TextBook } from './text-book';
