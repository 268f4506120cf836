export { type PageText, type PanelName, type PanelText } from './language';
export { languages, type LanguageName } from './languages';
export { type MarkedText } from './marked';
export { type Numbers } from './numbers';
export {
  findPreferred,
  isLanguageSegment,
  readerLanguages,
  segmentOf,
  type LanguageSegment,
  type ReaderLanguage,
  type ReaderLanguageName
} from './reader-languages';
export { TextBook } from './text-book';
export { TextBooks } from './text-books';
