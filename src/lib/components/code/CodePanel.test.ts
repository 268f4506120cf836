import { describe, expect, it } from 'vitest';
import type { Framework } from '$lib/network';
import { buildEditedNetwork } from '$lib/what-ifs';
import { renderInEnglish } from '../text/__fixtures__/render-in-english';
import CodePanel from './CodePanel.svelte';

const network = buildEditedNetwork();

function renderPanel(selected: string | null, framework: Framework, part: 'module' | 'network') {
  const ignore = () => undefined;
  const body = renderInEnglish(CodePanel, {
    network,
    selected,
    framework,
    part,
    onframework: ignore,
    onpart: ignore,
    onselect: ignore
  });
  return body.replace(/<!--.*?-->/g, '');
}

/** Texts of the elements that stand for the selection. */
function listCurrent(body: string): readonly string[] {
  return [...body.matchAll(/<span[^>]* aria-current="true"[^>]*>(.*?)<\/span>/g)].map(
    ([, text]) => text
  );
}

describe('the code panel', () => {
  it('marks the lines of the selected op', () => {
    const body = renderPanel('InceptionV3/Mixed_5b/Branch_1/Conv2d_0b_5x5', 'pytorch', 'module');
    expect(listCurrent(body)).toEqual([
      '        self.branch5x5_2 = BasicConv2d(48, 64, kernel_size=5, padding=2)',
      '        branch_1 = self.branch5x5_2(branch_1)'
    ]);
    expect(body).toContain('aria-label="PyTorch code of Mixed_5b"');
    expect(body).toContain('conv2d_7');
  });

  it('has one line that Tab reaches', () => {
    const body = renderPanel('Mixed_5b', 'keras', 'network');
    expect(body.match(/role="button" tabindex="0"/g)).toHaveLength(1);
  });

  it('marks no line of a module that is shown alone and selected as a whole', () => {
    expect(listCurrent(renderPanel('Mixed_5b', 'keras', 'module'))).toEqual([]);
    expect(listCurrent(renderPanel('Mixed_5b', 'keras', 'network'))).toHaveLength(9);
  });

  it('shows the whole network where nothing is selected', () => {
    const body = renderPanel(null, 'slim', 'module');
    expect(body).toContain('aria-label="TF-Slim code of the whole network"');
    expect(body).toMatch(/value="module"[^>]* disabled/);
  });
});
