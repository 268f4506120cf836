import { describe, expect, test } from 'vitest';
import { createFacts } from '../../lectures';
import { buildNetwork } from '../../network';
import { findEndPointPurpose, paper, smoothLabels } from '../../purposes';
import { chinese } from '../zh';
import { english } from '.';

const network = buildNetwork();
const facts = createFacts(network);
const { crossed, googLeNet, result, size, smoothing, training, twoSmall } = paper;

const wordsOf = (steps: Readonly<Record<string, { caption: string; notes: string }>>, id: string) =>
  `${steps[id].caption} ${steps[id].notes}`;

describe.each([english, chinese])('in $tag', ({ panels }) => {
  test('the lectures tell what the paper found, with its figures and sections', async () => {
    const long = (await panels['lecture-forty-five-minutes']())(facts).steps;
    const short = (await panels['lecture-ten-minutes']())(facts).steps;
    const { right, other } = smoothLabels(network.config.numClasses);
    const told: readonly (readonly [string, readonly (string | number)[]])[] = [
      [wordsOf(long, 'two-small-windows'), [twoSmall.section, twoSmall.linear, twoSmall.rectified]],
      [wordsOf(long, 'factorised'), [crossed.section, crossed.least, crossed.most]],
      [wordsOf(short, 'factorised'), [crossed.section, crossed.least, crossed.most]],
      [wordsOf(long, 'training'), [right, other, smoothing.section, `ε = ${smoothing.epsilon}`]],
      [wordsOf(long, 'training'), [smoothing.gain, training.replicas, training.epochs]],
      [wordsOf(long, 'costs'), [result.topOne, result.topFive, result.section, googLeNet.times]],
      [wordsOf(short, 'costs'), [`${result.topOne}%`, result.section]]
    ];
    for (const [words, figures] of told) {
      for (const figure of figures) expect(words).toContain(String(figure));
    }
    expect(wordsOf(long, 'costs')).toMatch(
      new RegExp(`\\b(${size.multiplyAdds / 1e9} billion|${size.multiplyAdds / 1e8} 亿)`)
    );
  });

  test('purposes tell the same figures, and follow the classes', async () => {
    const purpose = await panels.purpose();
    const read = (name: string, of = network) => {
      const found = findEndPointPurpose(of, name);
      if (found === null) throw new Error(`${name} is for nothing.`);
      const branches = 'branches' in found ? found.branches : [];
      return [...purpose.endPoint(found, of), ...branches.flatMap(purpose.branch)]
        .map((passage) => `${passage.words} ${purpose.source(passage).words}`)
        .join('\n');
    };
    for (const side of [crossed.least, crossed.most, crossed.section]) {
      expect(read('Mixed_6b')).toContain(String(side));
    }
    for (const rate of [twoSmall.linear, twoSmall.rectified]) {
      expect(read('Mixed_5b')).toContain(`${rate}%`);
    }
    const few = { numClasses: 10 };
    const { right, other } = smoothLabels(few.numClasses);
    expect(right).toBe('0.91');
    for (const figure of [right, other, `ε = ${smoothing.epsilon}`, `${smoothing.gain}%`]) {
      expect(read('Predictions', buildNetwork(few))).toContain(figure);
    }
  });

  test('questions give the windows of the network, and answers count where they fit', async () => {
    const steps = (await panels['lecture-shapes-by-heart']())(facts).steps;
    for (const [topic, name] of [
      ['first', 'Conv2d_1a_3x3'],
      ['pool', 'MaxPool_3a_3x3'],
      ['misnamed', 'Mixed_6a/Branch_0/Conv2d_1a_1x1'],
      ['auxiliary', 'AuxLogits/AvgPool_1a_5x5']
    ] as const) {
      const { caption } = steps[`ask-${topic}`];
      for (const figure of [facts.window(name), facts.stride(name), facts.padding(name)]) {
        expect(caption).toContain(String(figure));
      }
      expect(steps[`show-${topic}`].caption).toContain(facts.counted(name));
    }
    expect(facts.counted('AuxLogits/AvgPool_1a_5x5')).toBe('(17 − 5) / 3 + 1 = 5');
  });
});
