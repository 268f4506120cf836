/** The line that says what this is, to who comes for the first time. */
export const welcome = {
  label: 'What this is',
  sentence:
    'All of Inception V3, drawn op by op with every shape, and running in your browser on a photo.',
  run: 'Run it on a cat',
  open: (name: string) => `Look into ${name}`,
  lecture: 'Start the 10-minute lecture',
  dismiss: 'Put this line away'
};
