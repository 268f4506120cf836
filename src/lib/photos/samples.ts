export interface Sample {
  readonly id: string;
  /** File name below `static/samples/`. */
  readonly file: string;
  readonly title: string;
  /** What the picture shows, for readers who do not see it. */
  readonly alt: string;
  readonly author: string;
  readonly licence: string;
}

/** Photographs that come with the page; credits as in `static/samples/CREDITS.md`. */
export const samples = [
  {
    id: 'cat',
    file: 'cat.png',
    title: 'Cat',
    alt: 'Face of a tabby cat with yellow-green eyes and a pink nose, close up',
    author: 'Stéfan van der Walt',
    licence: 'CC0'
  },
  {
    id: 'coffee',
    file: 'coffee.png',
    title: 'Coffee cup',
    alt: 'Espresso in a red cup on a red saucer with a spoon, on a wooden table',
    author: 'Rachel Michetti',
    licence: 'CC0'
  },
  {
    id: 'rocket',
    file: 'rocket.jpg',
    title: 'Rocket launch',
    alt: 'Falcon 9 rocket upright on its launch pad at dusk, between steel towers and bright lamps',
    author: 'SpaceX',
    licence: 'public domain'
  }
] as const satisfies readonly Sample[];

export type SampleId = (typeof samples)[number]['id'];
