/** The speaker's window beside a lecture. */
export const speaker = {
  pageTitle: 'Speaker’s window · InceptionScope',
  description: 'Notes, the next step and the time for who holds a lecture on Inception V3.',
  title: 'Speaker’s window',
  unnamed: 'This window belongs to no lecture. Open it from a lecture, by “Speaker’s window”.',
  impossible:
    'This browser does not let two windows talk to each other. Turn on the notes in the lecture’s bar instead.',
  unheard: 'Waiting for the page with the lecture. It has to be open in this browser.',
  gone: 'The page has left the lecture, or was closed. What it showed last is kept here; the buttons work again once the lecture goes on there.',
  isShown: 'The audience sees the step.',
  isAway: 'The audience sees another place than the step’s.',
  isCode: 'The audience sees the QR code of the place.',
  isBlank: 'The audience sees nothing: the screen is blank.',
  step: (step: number, count: number) => `Step ${step} of ${count}`,
  next: 'Next',
  needsScript: 'JavaScript is off. This window needs it to hear the page with the lecture.',
  back: 'Back',
  blank: 'Blank the screen',
  code: 'QR code',
  return: 'Back to the step',
  notes: 'Notes',
  noNotes: 'This step has no notes.',
  nextStep: 'Next step',
  noNext: 'None: this is the last one.',
  elapsed: 'Time since the start',
  clock,
  planned: (seconds: number) => `planned to the end of this step: ${clock(seconds)}`,
  /** Seconds behind the plan; less than none ahead of it. */
  pace: (seconds: number) =>
    seconds === 0
      ? 'on time'
      : seconds > 0
        ? `+${clock(seconds)} behind`
        : `−${clock(-seconds)} ahead`,
  smaller: 'Smaller notes',
  larger: 'Larger notes',
  start: 'Start the watch',
  stop: 'Stop the watch',
  reset: 'Reset'
};

/** 555 seconds → `9:15` */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
