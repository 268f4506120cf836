import type { Lecture } from '../lecture';
import { fortyFiveMinutes } from './forty-five-minutes';
import { shapesByHeart } from './shapes-by-heart';
import type { LectureWords, ShippedLecture } from './shipped-lecture';
import { tenMinutes } from './ten-minutes';

/** The lectures that ship, by the name that an address gives them. */
export const shippedLectures = {
  'ten-minutes': tenMinutes,
  'forty-five-minutes': fortyFiveMinutes,
  'shapes-by-heart': shapesByHeart
} as const satisfies Record<string, ShippedLecture>;

export type ShippedName = keyof typeof shippedLectures;

/** Ids of the steps of a lecture that ships. */
export type StepIdOf<Name extends ShippedName> =
  (typeof shippedLectures)[Name]['steps'][number]['id'];

export const shippedNames = Object.keys(shippedLectures) as readonly ShippedName[];

export function isShippedName(name: string): name is ShippedName {
  return shippedNames.some((shipped) => shipped === name);
}

/** How many of its steps ask something. */
export function countQuestions(name: ShippedName): number {
  const { steps }: ShippedLecture = shippedLectures[name];
  return steps.filter(({ place }) => place.includes('panel=practice')).length;
}

/** A lecture that ships, in the words of a language. */
export function giveWords(name: ShippedName, words: LectureWords, language: string): Lecture {
  const { steps }: ShippedLecture = shippedLectures[name];
  return {
    title: words.title,
    language,
    steps: steps.map(({ id, place, minutes }) => ({ place, minutes, ...words.steps[id] }))
  };
}
