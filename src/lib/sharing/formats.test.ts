import { describe, expect, it } from 'vitest';
import { shareFormats } from './formats';
import type { ShareSubject } from './subject';
import { writeBibtex } from './write-bibtex';

const subject: ShareSubject = {
  site: 'https://site.example/scope/',
  home: 'https://site.example/scope/',
  query: 'at=Mixed_6b&channel=5&photo=cat',
  name: 'Mixed_6b',
  title: 'Mixed_6b of Inception V3'
};
const frame = 'https://site.example/scope/embed/Mixed_6b?at=Mixed_6b&channel=5&photo=cat';

describe('a place is written', () => {
  it('as a frame, with every parameter', () => {
    expect(shareFormats.iframe(subject)).toContain(`src="${frame.replaceAll('&', '&amp;')}"`);
    expect(shareFormats.mdx(subject)).toContain(`src="${frame}"`);
    expect(shareFormats.jupyter(subject)).toContain(`IFrame("${frame}", width="100%"`);
    expect(shareFormats.rest(subject)).toMatch(/^\.\. raw:: html\n\n {3}<iframe\n {3} {2}src="/);
    expect(shareFormats.quarto(subject)).toMatch(/^```\{=html\}\n<iframe[^]*<\/iframe>\n```$/);
  });

  it('as the element, which shows the figure where no script runs', () => {
    expect(shareFormats.element(subject)).toBe(
      [
        '<script type="module" src="https://site.example/scope/inception-module.js"></script>',
        '<inception-module name="Mixed_6b" place="at=Mixed_6b&amp;channel=5&amp;photo=cat">',
        '  <a href="https://site.example/scope/?at=Mixed_6b&amp;channel=5&amp;photo=cat">',
        '    <img src="https://site.example/scope/end-point/Mixed_6b/figure.svg" alt="Mixed_6b of Inception V3" />',
        '  </a>',
        '</inception-module>'
      ].join('\n')
    );
  });

  it('in the language of the page', () => {
    const chinese = { ...subject, home: 'https://site.example/scope/zh/' };
    expect(shareFormats.iframe(chinese)).toContain('https://site.example/scope/zh/embed/Mixed_6b?');
    const element = shareFormats.element(chinese);
    expect(element).toContain('scope/inception-module.js');
    expect(element).toContain('photo=cat" language="zh">');
  });

  it('as a picture with a link in Markdown', () => {
    expect(shareFormats.markdown(subject)).toBe(
      '[![Mixed_6b of Inception V3](https://site.example/scope/end-point/Mixed_6b/figure.svg)]' +
        '(https://site.example/scope/?at=Mixed_6b&channel=5&photo=cat)'
    );
  });

  it('as BibTeX, with the article and the day', () => {
    const text = writeBibtex(subject, new Date('2026-03-01T10:00:00Z'));
    expect(text).toContain('@misc{inceptionscope-mixed6b,');
    expect(text).toContain('title = {InceptionScope: Mixed\\_6b of Inception V3}');
    expect(text).toContain('urldate = {2026-03-01}');
    expect(text).toContain('@inproceedings{szegedy2016rethinking,');
    const depth = [...text].reduce(
      (sum, sign) => sum + (sign === '{' ? 1 : sign === '}' ? -1 : 0),
      0
    );
    expect(depth).toBe(0);
  });

  it('in no form leaves its own quotes, whatever the title and the query hold', () => {
    const attack = `"'></iframe>\`\`\`<script>alert(1)</script>)](javascript:alert(1)){}`;
    const hostile = { ...subject, title: attack, query: attack };
    for (const format of ['iframe', 'rest', 'quarto'] as const) {
      expect(shareFormats[format](hostile).match(/<\/?(script|iframe)/g)).toEqual([
        '<iframe',
        '</iframe'
      ]);
    }
    expect(shareFormats.element(hostile).match(/<\/?script/g)).toEqual(['<script', '</script']);
    expect(shareFormats.markdown(hostile)).not.toMatch(/(?<!\\)<|(?<!\\)\]\(javascript/);
    expect(shareFormats.bibtex(hostile)).toMatch(/^ {2}title = \{InceptionScope: [^{}]*\},$/m);
  });
});
