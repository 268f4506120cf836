import { english } from '../en';
import type { Language } from '../language';
import { numbers } from './numbers';
import { page } from './page';

/** Simplified Chinese; what is not translated yet is English. */
export const chinese: Language = {
  ...english,
  tag: 'zh-Hans',
  page: { ...english.page, numbers, page }
};
