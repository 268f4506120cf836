import { expect, test } from 'vitest';
import { parsePlace } from '../place';
import { writeAudiencePlace } from './audience-place';

const shown = (query: string) => writeAudiencePlace(parsePlace(new URLSearchParams(query)).place);

test.each([
  [
    'the step’s place, without lecture and room',
    'at=Mixed_6b&photo=cat&panel=costs&projector=on&theme=dark&backend=wasm&lecture=ten-minutes&step=4',
    'at=Mixed_6b&photo=cat&panel=costs'
  ],
  [
    'where the lecturer has gone from there',
    'at=Mixed_7a&channel=3&lecture=own-1',
    'at=Mixed_7a&channel=3'
  ],
  [
    'the weights that are shown',
    'at=Mixed_6b&weights=untrained&lecture=own-1',
    'at=Mixed_6b&weights=untrained'
  ],
  ['no weights of the lecturer’s own', 'at=Mixed_6b&weights=own&lecture=own-1', 'at=Mixed_6b'],
  ['no photo of the lecturer’s own', 'at=Mixed_6b&photo=own&against=own', 'at=Mixed_6b'],
  ['the start of the site for the whole network', 'lecture=ten-minutes', '']
])('the audience is led to %s', (_, query, expected) => {
  expect(shown(query)).toBe(expected);
});
