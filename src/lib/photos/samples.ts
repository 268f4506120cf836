export interface Sample {
  readonly id: string;
  /** File name below `static/samples/`. */
  readonly file: string;
  readonly author: string;
  readonly licence: 'CC0' | 'public-domain';
}

/** Photographs that come with the page; credits as in `static/samples/CREDITS.md`. */
export const samples = [
  {
    id: 'cat',
    file: 'cat.png',
    author: 'Stéfan van der Walt',
    licence: 'CC0'
  },
  {
    id: 'coffee',
    file: 'coffee.png',
    author: 'Rachel Michetti',
    licence: 'CC0'
  },
  {
    id: 'rocket',
    file: 'rocket.jpg',
    author: 'SpaceX',
    licence: 'public-domain'
  }
] as const satisfies readonly Sample[];

export type SampleId = (typeof samples)[number]['id'];
