import { describe, expect, test } from 'vitest';
import {
  createFacts,
  giveWords,
  lectureLimits,
  lectureMinutes,
  readStepPlace,
  shippedLectures,
  shippedNames,
  type ShippedLecture,
  writeStepPlace,
  parseLecture,
  formatLecture
} from '../../../lectures';
import { outputOpOf, shortScope } from '../../../network';
import { buildEditedNetwork } from '../../../what-ifs';
import { chinese } from '../../zh';
import { english } from '..';

const standard = buildEditedNetwork();
const facts = createFacts(standard);

describe.each(shippedNames)('%s', (name) => {
  const fetchLecture = async () =>
    giveWords(name, (await english.panels[`lecture-${name}`]())(facts), 'en');
  const { minutes, steps }: ShippedLecture = shippedLectures[name];

  test.each([...steps])('$id stands at a place that the page has', ({ place: query }) => {
    const { place, unknown, unread } = readStepPlace(query);
    expect({ unknown, unread }).toEqual({ unknown: [], unread: [] });
    const network = buildEditedNetwork(place.config, place.edits);
    const { at, channel, pixel } = place;
    if (at === null || at === 'input') return;
    const op = network.ops.find(({ scope }) => shortScope(scope) === at) ?? outputOpOf(network, at);
    if (op === undefined) throw new Error(`${at} is in no network.`);
    const [height, width] = op.outShape.length === 4 ? op.outShape.slice(1) : [1, 1];
    expect(channel ?? 0).toBeLessThan(op.outShape.at(-1) ?? 0);
    expect(pixel?.[0] ?? 0).toBeLessThan(height);
    expect(pixel?.[1] ?? 0).toBeLessThan(width);
  });

  test('its minutes add up to what its title says', () => {
    const sum = lectureMinutes({
      steps: steps.map((step) => ({ ...step, caption: '', notes: '' }))
    });
    expect(Math.abs(sum - minutes) / minutes).toBeLessThanOrEqual(0.1);
  });

  test('ids are unique', () => {
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  test.each([english, chinese])('every step has words that fit, in $tag', async (language) => {
    const words = (await language.panels[`lecture-${name}`]())(facts);
    const lecture = giveWords(name, words, language.tag);
    expect(lecture.title).toBe((await language.panels.lectures()).names[name]);
    for (const { caption, notes } of lecture.steps) {
      expect(caption).not.toBe('');
      expect(notes).not.toBe('');
      expect(`${caption} ${notes}`).not.toMatch(/undefined|NaN|null|Infinity/);
      // Two lines of a hall's screen.
      expect(caption.length, caption).toBeLessThanOrEqual(190);
    }
  });

  test('saved as a file and opened again, it is the same lecture', async () => {
    const lecture = await fetchLecture();
    const sameStops = lecture.steps.map((step) => ({
      ...step,
      place: writeStepPlace(readStepPlace(step.place).place)
    }));
    expect(parseLecture(formatLecture(lecture))).toEqual({ ...lecture, steps: sameStops });
    expect(formatLecture(lecture).length).toBeLessThan(lectureLimits.file);
  });
});
