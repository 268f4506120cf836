import { describe, expect, it } from 'vitest';
import { frameworks, type Framework } from '../network';
import { buildEditedNetwork, formatEdits, type EditedNetwork } from '../what-ifs';
import { generateCode, joinCode, nameInFrameworks } from '.';
import { networks } from './__fixtures__/configurations';
import { readKeras } from './__fixtures__/read-keras';
import { expectOps, sortOps, type ReadOp } from './__fixtures__/read-ops';
import { readPython } from './__fixtures__/read-python';
import { readPytorch } from './__fixtures__/read-pytorch';
import { readSlim } from './__fixtures__/read-slim';
import { lineWidth } from './code-writer';

const whole = { kind: 'network' } as const;

const readers: Record<Framework, (network: EditedNetwork) => readonly ReadOp[]> = {
  slim: (network) => readSlim(joinCode(generateCode(network, 'slim', whole))),
  keras: (network) =>
    readKeras(joinCode(generateCode(network, 'keras', whole)), nameInFrameworks(network)),
  pytorch: (network) =>
    readPytorch(generateCode(network, 'pytorch', whole), nameInFrameworks(network))
};

describe.each(frameworks)('the %s file', (framework) => {
  it.each(Object.entries(networks))('of %s builds the ops of the list', (_, network) => {
    const read = readers[framework](network);
    const expected = expectOps(network, framework === 'pytorch' ? 'pixels' : 'word');
    expect(sortOps(network, read)).toEqual(expected);
  });

  it.each(Object.entries(networks))('of %s links every op to a line', (_, network) => {
    const { lines } = generateCode(network, framework, whole);
    const single = lines.flatMap(({ scopes }) => (scopes.length === 1 ? scopes : []));
    expect(new Set(single)).toEqual(new Set(network.ops.map(({ scope }) => scope)));
  });

  it.each(Object.entries(networks))('of %s is plain ASCII', (_, network) => {
    expect(joinCode(generateCode(network, framework, whole))).toMatch(/^[\n -~]*$/);
  });

  it.each(Object.entries(networks))('of %s has no line over 100 columns', (_, network) => {
    const parts = network.endPoints.map(
      ({ name }) => ({ kind: 'module', endPoint: name }) as const
    );
    const texts = [whole, ...parts].flatMap((part) => generateCode(network, framework, part).lines);
    expect(texts.filter(({ text }) => text.length > lineWidth)).toEqual([]);
  });

  it('says which what-ifs it has, and nothing of them where there are none', () => {
    const edited = joinCode(generateCode(networks['uneven padding'], framework, whole));
    const [docstring] = edited.split(/^import|^from/m);
    expect(docstring).toContain('This is not Inception V3 itself.');
    for (const edit of networks['uneven padding'].edits) {
      expect(docstring).toContain(`\n    ${formatEdits([edit])}\n`);
    }
    expect(docstring.replaceAll('\n', ' ')).toContain(
      ', except those of ops that a what-if made or changed.'
    );
    expect(joinCode(generateCode(buildEditedNetwork(), framework, whole))).not.toMatch(/what-if/i);
  });

  it('marks each op that a what-if changed, and each whose variables follow', () => {
    const { lines } = generateCode(networks['uneven padding'], framework, whole);
    const isMarked = (scope: string, comment: string) => {
      const place = lines.findLastIndex(({ scopes }) => scopes.join() === `InceptionV3/${scope}`);
      const first = lines.findLastIndex(
        ({ scopes }, index) => index < place && scopes.join() !== `InceptionV3/${scope}`
      );
      const above = lines.slice(0, first + 1).map(({ text }) => text.trim());
      const start = above.findLastIndex((text) => !text.startsWith('#')) + 1;
      return above.slice(start).join(' ').includes(comment);
    };
    const changed = 'A what-if made or changed this op';
    expect(isMarked('Mixed_6b/Branch_1/Conv2d_0b_1x7', changed)).toBe(true);
    expect(isMarked('Mixed_6b/Branch_3/AvgPool_0a_3x3', changed)).toBe(true);
    expect(isMarked('Mixed_6b/Branch_1/Conv2d_0c_7x1', 'What-ifs changed its channels')).toBe(true);
    expect(isMarked('Mixed_6b/Branch_2/Conv2d_0b_7x1', 'hat-if')).toBe(false);
  });

  it('compares no global pool with itself', () => {
    const source = joinCode(generateCode(networks['global pool'], framework, whole));
    expect(source).not.toMatch(/global average|AdaptiveAvgPool2d.*window/);
  });

  it('has a part for every end point: Python that holds the end point’s ops', () => {
    const network = buildEditedNetwork();
    for (const { name: endPoint } of network.endPoints) {
      const part = generateCode(network, framework, { kind: 'module', endPoint });
      expect(() => readPython(joinCode(part))).not.toThrow();
      const linked = new Set(part.lines.flatMap(({ scopes }) => scopes));
      const own = network.ops.filter((op) => op.endPoint === endPoint);
      expect(own.filter(({ scope }) => !linked.has(scope))).toEqual([]);
    }
  });

  it('names a module’s ops only in that module’s part', () => {
    const part = generateCode(buildEditedNetwork(), framework, {
      kind: 'module',
      endPoint: 'Mixed_6b'
    });
    const linked = part.lines.flatMap(({ scopes }) => scopes);
    expect(linked.filter((scope) => !scope.startsWith('InceptionV3/Mixed_6b/'))).toEqual([]);
    expect(part.fileName).toBe(`mixed_6b_${framework}.py`);
  });

  it('refuses an end point that the network lacks', () => {
    const write = () =>
      generateCode(buildEditedNetwork({ numClasses: 0 }), framework, {
        kind: 'module',
        endPoint: 'Predictions'
      });
    expect(write).toThrow('Predictions');
  });
});

describe('the reader that these tests trust', () => {
  it('notices a stride that the file has wrong', () => {
    const network = buildEditedNetwork();
    const source = joinCode(generateCode(network, 'slim', whole));
    const broken = source.replace('stride=2', 'stride=3');
    expect(sortOps(network, readSlim(broken))).not.toEqual(expectOps(network, 'word'));
  });

  it('notices an input taken from the wrong branch', () => {
    const network = buildEditedNetwork();
    const source = joinCode(generateCode(network, 'keras', whole));
    const broken = source.replace('conv2d_bn(branch_2, 96', 'conv2d_bn(branch_1, 96');
    const read = readKeras(broken, nameInFrameworks(network));
    expect(sortOps(network, read)).not.toEqual(expectOps(network, 'word'));
  });

  it('throws at a syntax error', () => {
    expect(() => readPython('x = f(1,\ny = 2')).toThrow('Syntax error in line');
  });
});
