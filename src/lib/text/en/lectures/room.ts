import {
  countQuestions,
  type LectureFault,
  type LectureField,
  type ShippedName
} from '../../../lectures';
import { numbers } from '../numbers';
import { places } from '../places';
import { inCapital } from './words';

/** Holding a lecture, the list of lectures, recording and editing. */
export const lectures = {
  title: 'Lectures',
  bar: (title: string) => `Lecture: ${title}`,
  step: (step: number, count: number) => `Step ${step} of ${count}`,
  /** Both in minutes. */
  time: (from: number, all: number) => `planned from ${clock(from)} of ${clock(all)}`,
  next: 'Next',
  back: 'Back',
  return: 'Back to the step',
  openDesk: 'Speaker’s window',
  showCode: 'QR code',
  code: {
    title: 'QR code of this place',
    /** For who cannot see it. */
    image: (address: string) => `QR code of the link ${address}`,
    tooLong: 'The address of this place is too long for a QR code.',
    hide: 'Put the QR code away'
  },
  showNotes: 'Notes',
  notes: 'Notes',
  noNotes: 'This step has no notes.',
  leave: 'Leave the lecture',
  left: {
    label: 'Lecture that was left',
    title: (title: string) => `You have left “${title}”.`,
    resume: (step: number) => `Resume at step ${step}`,
    dismiss: 'Dismiss'
  },
  blank: 'The screen is blank. Show the page again',
  beyondEnd: (count: number) =>
    `This lecture has ${count} ${numbers.plural(count, { one: 'step', other: 'steps' })}; the last one is shown.`,
  loading: 'Fetching the lecture…',
  absent:
    'This lecture is not here: it stays on the computer that it was made on. Ask for its file, or for a link that holds it.',
  failed: 'The lecture could not be fetched. Check the connection.',
  tryAgain: 'Try again',

  checkDevice: 'Check this device…',
  deviceTitle: 'Check this device',
  closeDevice: 'Close the list of checks',
  pointer: {
    spot: 'Spot that follows the mouse',
    pen: 'Pen: draw on the slide. Another step wipes it',
    undo: 'Take the last stroke back',
    wipe: 'Wipe all strokes'
  },

  shipped: 'Ready to be held',
  covers: {
    'ten-minutes':
      'The whole network on one photo: stem, a module with four branches, bottleneck, grid reduction, 1×7 and 7×1, the fork, and what it all costs.',
    'forty-five-minutes':
      'Why each part is there, with the paper’s sections: stem, factorised windows, the modules of all three grids, grid reduction, auxiliary head, logits, costs, and at the end a photo of the audience.',
    'shapes-by-heart': `${inCapital(countQuestions('shapes-by-heart'))} questions on shapes, parameters and a receptive field. The hall answers first; the next step shows how the number comes about.`
  } satisfies Record<ShippedName, string>,
  names: {
    'ten-minutes': 'Inception V3 in 10 minutes',
    'forty-five-minutes': 'Inception V3 in 45 minutes',
    'shapes-by-heart': 'Shapes, by heart'
  } satisfies Record<ShippedName, string>,
  length: (steps: number, minutes: number) =>
    `${steps} ${numbers.plural(steps, { one: 'step', other: 'steps' })}, ${numbers.factor(minutes)} ${numbers.plural(minutes, { one: 'minute', other: 'minutes' })}`,
  start: 'Start',
  readAlone: 'Read alone',
  print: 'Print',
  starts: (title: string) => `: ${title}`,
  own: 'Your own',
  ownNote:
    'They stay on this computer. Save a lecture as a file, or copy it as a link, to take it along.',
  notKept:
    'This browser keeps nothing for the next visit, or has no room left. Save your lectures as files.',
  noOwn: 'None yet. Record one while you walk through the page, or open one from a file.',
  record: 'Record a lecture',
  newTitle: 'My lecture',
  open: 'Open a file…',
  dropHint: 'A file can also be dropped on the page.',
  opened: (title: string) => `Opened “${title}”.`,
  edit: 'Edit',
  recordMore: 'Record more steps',
  save: 'Save as a file',

  copyLink: 'Copy as a link',
  copied: 'Copied. Whoever opens the link gets the whole lecture.',
  copyRefused: 'The browser did not allow copying. Save a file instead.',
  linkTooLong: 'This lecture is too long for a link. Save it as a file.',
  remove: 'Remove',
  removeForGood: 'Remove for good',
  keep: 'Keep it',
  fault,

  editor: {
    label: (title: string) => `Edit ${title}`,
    title: 'Title',
    caption: (step: number) => `Caption of step ${step}`,
    notes: (step: number) => `Notes of step ${step}`,
    minutes: 'Minutes',
    go: 'Show',
    goes: (step: number) => ` step ${step} on the page`,
    take: 'Take this place',
    takes: (step: number) => ` for step ${step}`,
    up: (step: number) => `Move step ${step} up`,
    down: (step: number) => `Move step ${step} down`,
    remove: (step: number) => `Remove step ${step}`,
    removed: (step: number) => `Step ${step} removed.`,
    undo: 'Undo',
    place: (place: string) => (place === '' ? 'the whole network' : place),
    done: 'Done'
  },

  ownPhoto: {
    label: 'A photo of this room',
    take: 'Take a photo',
    choose: 'Choose a photo',
    until: (title: string) => `Until there is one, the sample “${title}” is shown.`
  },
  recorder: {
    label: 'Recording',
    title: (title: string, count: number) =>
      `Recording “${title}”: ${count} ${numbers.plural(count, { one: 'step', other: 'steps' })}`,
    caption: 'Caption of the next step',
    record: 'Record this place',
    full: 'This lecture has as many steps as one can have.',
    recorded: (step: number) => `Step ${step} recorded.`,
    stop: 'Stop recording'
  },
  clicker:
    'A presenter’s clicker works: Page Down and Page Up step, B blanks the screen, Q shows the audience a QR code of the place, Escape goes back to the step, and leaves once you are there.'
};

/** 9.25 minutes → `9:15` */
function clock(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const fields = {
  title: 'title',
  language: 'language',
  steps: 'list of steps',
  place: 'place',
  caption: 'caption',
  notes: 'notes',
  minutes: 'number of minutes'
} satisfies Record<LectureField, string>;

/** `The caption of step 3`, `The title` */
function nameField(field: LectureField, step: number | null): string {
  return step === null ? `The ${fields[field]}` : `The ${fields[field]} of step ${step}`;
}

/** Why a file or a link is no lecture, and what to do about it. */
function fault(fact: LectureFault): string {
  switch (fact.kind) {
    case 'too-large':
      return `That is larger than ${numbers.count(fact.limit)} characters, and no lecture of this page. Choose another file.`;
    case 'not-json':
      return 'The file could not be read as a lecture: it is no JSON, or damaged. Ask for it once more.';
    case 'other-format':
      return 'The file holds something else than a lecture. Choose one that was saved here.';
    case 'newer-version':
      return `The lecture was saved by a later version of this page (format ${fact.version}). Reload the page, and try again.`;
    case 'no-steps':
      return 'The lecture has no steps. Choose another file.';
    case 'too-many-steps':
      return `The lecture has ${numbers.count(fact.count)} steps; ${fact.limit} are the most. Split it.`;
    case 'wrong-type':
      return `${nameField(fact.field, fact.step)} is missing, or of the wrong type. Correct it in the file.`;
    case 'too-long':
      return `${nameField(fact.field, fact.step)} is longer than ${numbers.count(fact.limit)} characters. Shorten it in the file.`;
    case 'wrong-minutes':
      return `The minutes of step ${fact.step} have to be from 0 to ${fact.limit}. Correct them in the file.`;
    case 'unknown-parameter':
      return `The place of step ${fact.step} has “${fact.key}”, which no address of this page has. Correct it in the file.`;
    case 'unread-parameter':
      return `The place of step ${fact.step} cannot be read: ${places.unreadValue(fact)}. Correct it in the file.`;
    case 'broken-link':
      return 'The lecture in this link is damaged. Copy the whole link, or ask for the file.';
    case 'no-unpacking':
      return 'This browser cannot open a lecture in a link. Ask for its file.';
  }
}
