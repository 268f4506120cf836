import { numbers } from '../numbers';

/** A lecture on paper. */
export const lectureSheet = {
  pageTitle: (title: string) => `${title}, on paper · InceptionScope`,
  description: (title: string) =>
    `“${title}”, a lecture on Inception V3 to print: every step with its drawing, notes and planned time.`,
  back: (title: string) => `${title}, in InceptionScope`,
  backHome: 'InceptionScope',
  howToPrint: 'To print, use the browser’s own command (Ctrl P or ⌘ P).',
  print: 'Print',
  minutes: (minutes: number) =>
    `${numbers.factor(minutes)} ${numbers.plural(minutes, { one: 'minute', other: 'minutes' })}`,
  questions:
    'The drawings leave out what is asked. The answers come last, on a page of their own, so that the questions can be handed out.',
  answers: 'Answers',
  answerTo: (step: number) => `To question ${step}`,
  preparing: 'Drawing the lecture…',
  failed: 'The lecture could not be drawn. Check the connection and try again.',
  none: 'This address holds no lecture. Open the list of lectures in InceptionScope, and choose Print there.'
};
