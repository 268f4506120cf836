import { isLanguageSegment, type LanguageSegment } from '$lib/text';

/** Pages without this part of the address are in the language of the build. */
export const match = (param: string): param is LanguageSegment => isLanguageSegment(param);
