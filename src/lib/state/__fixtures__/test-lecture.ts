import type { Lecture } from '../../lectures';

/** Whose steps differ in all that a page does: what is selected, run, edited and opened. */
export function testLecture(title: string): Lecture {
  return {
    title,
    language: 'en',
    steps: [
      { place: '', caption: 'All of it', notes: '', minutes: 1 },
      { place: 'at=Mixed_5b&photo=cat', caption: 'A module', notes: 'Look.', minutes: 2 },
      {
        place: 'edit=off@Mixed_5b/Branch_3&at=Mixed_5b&channel=3&panel=costs',
        caption: 'Without a branch',
        notes: '',
        minutes: 3
      }
    ]
  };
}
