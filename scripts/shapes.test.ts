import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { networkToJson } from '../src/lib/exports';
import { ArgumentError, parseShapesArguments } from './shapes-arguments';
import { buildEditedNetwork } from '../src/lib/what-ifs';

function runShapes(...args: string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/shapes.ts', ...args], {
    encoding: 'utf8'
  });
  return { code: run.status, output: run.stdout, errors: run.stderr };
}

describe('arguments', () => {
  it('none at all ask for the default network as a table', () => {
    expect(parseShapesArguments([])).toEqual({ config: {}, format: 'table', isHelpWanted: false });
  });

  it('every option reaches the configuration', () => {
    const text =
      '--input 331x299 --depth-multiplier 0.5 --min-depth 8 --num-classes 1001 --final-end-point Mixed_6b ' +
      '--no-aux-logits --global-pool --no-spatial-squeeze --format csv';
    expect(parseShapesArguments(text.split(' '))).toEqual({
      config: {
        inputHeight: 331,
        inputWidth: 299,
        depthMultiplier: 0.5,
        minDepth: 8,
        numClasses: 1001,
        finalEndPoint: 'Mixed_6b',
        auxLogits: false,
        globalPool: true,
        spatialSqueeze: false
      },
      format: 'csv',
      isHelpWanted: false
    });
  });

  it('one number means a square', () => {
    const { config } = parseShapesArguments(['--input', '150']);
    expect(config).toEqual({ inputHeight: 150, inputWidth: 150 });
  });

  it.each([
    ['an unknown option', '--depth', "Unknown option '--depth'"],
    ['a stray word', 'Mixed_5b', "Unexpected argument 'Mixed_5b'"],
    ['an option without its value', '--input', "'--input <value>' argument missing"],
    ['a size that is none', '--input=299x', '--input is "299x"'],
    ['a word for a number', '--num-classes=many', '--num-classes is "many"'],
    ['nothing for a number', '--min-depth=', '--min-depth is ""'],
    ['a head as the final end point', '--final-end-point=Logits', '--final-end-point is "Logits"'],
    [
      'an unknown format',
      '--format=xml',
      '--format is "xml"; it must be one of table, json, csv, markdown.'
    ]
  ])('%s is an error that names it', (_, arg, message) => {
    expect(() => parseShapesArguments([arg])).toThrow(ArgumentError);
    expect(() => parseShapesArguments([arg])).toThrow(message);
  });
});

describe('the command', () => {
  const config = { inputHeight: 150, inputWidth: 150, numClasses: 10 };
  const options = ['--input', '150x150', '--num-classes', '10'];

  it('prints the network and nothing else', () => {
    expect(runShapes(...options, '--format', 'json')).toEqual({
      code: 0,
      output: `${JSON.stringify(networkToJson(buildEditedNetwork(config)), null, 2)}\n`,
      errors: ''
    });
  });

  it.each([
    [
      'an impossible configuration',
      ['--input', '74'],
      'The smallest input that works is 107×107 with the auxiliary head, 75×75 without it.\n'
    ],
    ['a wrong argument', ['--format', 'xml'], 'it must be one of table, json, csv, markdown.\n']
  ])('answers %s with one line on stderr and exit code 1', (_, args, ending) => {
    const { code, output, errors } = runShapes(...args);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors.endsWith(ending)).toBe(true);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });
});
