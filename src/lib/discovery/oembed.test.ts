import { expect, test } from 'vitest';
import { describeEmbed, describeLink, type OEmbed } from '.';

const facts = {
  title: 'Mixed_6b "17×17" & <more>',
  provider: 'InceptionScope',
  siteAddress: 'https://example.org/site/',
  embedAddress: 'https://example.org/site/embed/Mixed_6b?a=1&b=2',
  picture: { address: 'https://example.org/site/card.png', width: 1200, height: 630 }
};

/** Section 2.3.4 of the specification: what a type must have, and what goes together. */
function listMissing(answer: OEmbed): readonly string[] {
  const needed = {
    rich: ['version', 'type', 'html', 'width', 'height'],
    link: ['version', 'type']
  }[answer.type];
  const thumbnail = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'];
  const isThumbnailWhole = new Set(thumbnail.map((name) => name in answer)).size === 1;
  return [
    ...needed.filter((name) => !(name in answer)),
    ...(isThumbnailWhole ? [] : ['the whole thumbnail'])
  ];
}

test('a rich answer has all that the specification asks for', () => {
  const answer = describeEmbed(facts);
  expect(listMissing(answer)).toEqual([]);
  expect(answer).toMatchObject({ version: '1.0', type: 'rich' });
  expect(answer.html).toContain('src="https://example.org/site/embed/Mixed_6b?a=1&amp;b=2"');
  expect(answer.html).toContain('title="Mixed_6b &quot;17×17&quot; &amp; &lt;more>"');
  const withoutFrame = Object.entries(answer).filter(([name]) => name !== 'html');
  expect(listMissing(Object.fromEntries(withoutFrame) as OEmbed)).toEqual(['html']);
});

test('where the site does not know its address, the answer leads nowhere', () => {
  const answer = describeLink(facts);
  expect(listMissing(answer)).toEqual([]);
  expect(JSON.stringify(answer)).not.toContain('http');
});
