import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '../network';
import { frameworks, generateCode, joinCode, nameInFrameworks, type Framework } from '.';
import { networks } from './__fixtures__/configurations';
import { readKeras } from './__fixtures__/read-keras';
import { expectOps, sortOps, type ReadOp } from './__fixtures__/read-ops';
import { readPython } from './__fixtures__/read-python';
import { readPytorch } from './__fixtures__/read-pytorch';
import { readSlim } from './__fixtures__/read-slim';

const whole = { kind: 'network' } as const;

const readers: Record<Framework, (network: Network) => readonly ReadOp[]> = {
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

  it('has a part for every end point: Python that holds the end point’s ops', () => {
    const network = buildNetwork();
    for (const { name: endPoint } of network.endPoints) {
      const part = generateCode(network, framework, { kind: 'module', endPoint });
      expect(() => readPython(joinCode(part))).not.toThrow();
      const linked = new Set(part.lines.flatMap(({ scopes }) => scopes));
      const own = network.ops.filter((op) => op.endPoint === endPoint);
      expect(own.filter(({ scope }) => !linked.has(scope))).toEqual([]);
    }
  });

  it('names a module’s ops only in that module’s part', () => {
    const part = generateCode(buildNetwork(), framework, { kind: 'module', endPoint: 'Mixed_6b' });
    const linked = part.lines.flatMap(({ scopes }) => scopes);
    expect(linked.filter((scope) => !scope.startsWith('InceptionV3/Mixed_6b/'))).toEqual([]);
    expect(part.fileName).toBe(`mixed_6b_${framework}.py`);
  });

  it('refuses an end point that the network lacks', () => {
    const write = () =>
      generateCode(buildNetwork({ numClasses: 0 }), framework, {
        kind: 'module',
        endPoint: 'Predictions'
      });
    expect(write).toThrow('Predictions');
  });
});

describe('the reader that these tests trust', () => {
  it('notices a stride that the file has wrong', () => {
    const network = buildNetwork();
    const source = joinCode(generateCode(network, 'slim', whole));
    const broken = source.replace('stride=2', 'stride=3');
    expect(sortOps(network, readSlim(broken))).not.toEqual(expectOps(network, 'word'));
  });

  it('notices an input taken from the wrong branch', () => {
    const network = buildNetwork();
    const source = joinCode(generateCode(network, 'keras', whole));
    const broken = source.replace('conv2d_bn(branch_2, 96', 'conv2d_bn(branch_1, 96');
    const read = readKeras(broken, nameInFrameworks(network));
    expect(sortOps(network, read)).not.toEqual(expectOps(network, 'word'));
  });

  it('throws at a syntax error', () => {
    expect(() => readPython('x = f(1,\ny = 2')).toThrow('Syntax error in line');
  });
});
