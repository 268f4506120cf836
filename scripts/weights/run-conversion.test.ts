import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeSafetensors } from '../../src/lib/weight-files/__fixtures__/write-safetensors';
import { ConvertArgumentError, parseConvertArguments } from './convert-arguments';
import { runConversion } from './run-conversion';

describe('arguments', () => {
  const needed = ['--from', 'a.pth', '--name', 'imagenet'];

  it('every option reaches the request', () => {
    const options = '--precision 16 --licence MIT --input-scaling imagenet --epsilon 0.01';
    const args = [...needed, ...options.split(' '), '--average-pool-counts-border', 'no'];
    expect(parseConvertArguments(args)).toMatchObject({
      from: 'a.pth',
      name: 'imagenet',
      precision: 16,
      licence: 'MIT',
      choices: {
        averagePoolCountsPadding: false,
        epsilon: 0.01,
        inputScaling: { mean: [0.485, 0.456, 0.406] }
      }
    });
  });

  it.each([
    ['an unknown option', [...needed, '--to'], "Unknown option '--to'"],
    ['no file', ['--name', 'a'], '--from is missing'],
    ['no name', ['--from', 'a'], '--name is missing'],
    ['a path for a name', ['--from', 'a', '--name', '../a'], '--name is "../a"'],
    ['a name that is taken', ['--from', 'a', '--name', 'bundled'], 'which the site has already'],
    ['the name of a reader’s own file', ['--from', 'a', '--name', 'own'], 'has already'],
    ['another precision', [...needed, '--precision', '4'], 'it must be 8, 16 or 32'],
    ['another answer', [...needed, '--average-pool-counts-border', 'maybe'], 'yes or no'],
    ['another scaling', [...needed, '--input-scaling', 'toString'], 'symmetric or imagenet'],
    ['an epsilon of nothing', [...needed, '--epsilon', '0'], 'a number between 0 and 1']
  ])('%s is an error that names it', (_, args, message) => {
    expect(() => parseConvertArguments(args)).toThrow(ConvertArgumentError);
    expect(() => parseConvertArguments(args)).toThrow(message);
  });
});

describe('a file that will not do', () => {
  let dir: string;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'convert-'))));
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(dir, { recursive: true });
  });

  it.each([
    ['is not there', null, 'no such file'],
    ['is a web page', '<!doctype html>', 'is a web page, not weights'],
    ['is of another network', otherNetwork(), 'not the weights of an Inception V3']
  ])(
    'because it %s gets one sentence and exit code 2, and leaves nothing behind',
    async (...row) => {
      const [, content, sentence] = row;
      const path = join(dir, 'model.safetensors');
      if (content !== null) writeFileSync(path, content);
      const errors = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
      const weightsDir = join(dir, 'weights');
      expect(await runConversion(['--from', path, '--name', 'a'], weightsDir)).toBe(2);
      const shown = errors.mock.calls.map(([text]) => String(text)).join('');
      expect(shown).toContain(sentence);
      expect(shown.trimEnd().split('\n')).toHaveLength(1);
      expect(listIfThere(weightsDir)).toEqual([]);
    }
  );
});

function otherNetwork(): Uint8Array {
  const values = new Float32Array(9);
  return writeSafetensors([{ name: 'conv1.weight', shape: [1, 1, 3, 3], values }]);
}

function listIfThere(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}
