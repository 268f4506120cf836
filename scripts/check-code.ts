import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listEditedNetworks } from '../src/lib/code/__fixtures__/configurations';
import { generateCode, joinCode, nameInFrameworks } from '../src/lib/code';
import { networkToJson } from '../src/lib/exports';
import { frameworks, initialKernelOf } from '../src/lib/network';
import { buildEditedNetwork, type EditedNetwork } from '../src/lib/what-ifs';

/**
 * Builds the generated files with the real frameworks and compares what comes out with the op list.
 * Needs a Python that has them, named in PYTHON; a framework that is missing is reported and left out.
 */
const small = { inputHeight: 107, inputWidth: 107, depthMultiplier: 0.25, numClasses: 10 };

const cases: Readonly<Record<string, EditedNetwork>> = {
  default: buildEditedNetwork(),
  '150x150': buildEditedNetwork({ inputHeight: 150, inputWidth: 150 }),
  '107x107': buildEditedNetwork({ inputHeight: 107, inputWidth: 107 }),
  '299x150, 5 classes': buildEditedNetwork({
    ...small,
    inputHeight: 299,
    inputWidth: 150,
    numClasses: 5
  }),
  'half the depth': buildEditedNetwork({ depthMultiplier: 0.5, numClasses: 10 }),
  '1001 classes': buildEditedNetwork({ ...small, numClasses: 1001 }),
  'no auxiliary head': buildEditedNetwork({ auxLogits: false }),
  'global pool': buildEditedNetwork({
    ...small,
    inputHeight: 400,
    inputWidth: 320,
    globalPool: true,
    auxLogits: false
  }),
  'no squeeze': buildEditedNetwork({
    ...small,
    inputHeight: 400,
    inputWidth: 400,
    spatialSqueeze: false
  }),
  'no classes': buildEditedNetwork({ ...small, numClasses: 0 }),
  'up to Mixed_6e': buildEditedNetwork({ finalEndPoint: 'Mixed_6e' }),
  'up to MaxPool_3a_3x3': buildEditedNetwork({ finalEndPoint: 'MaxPool_3a_3x3' }),
  // Ending at a map, since after a softmax a wrong border hardly shows.
  ...listEditedNetworks({ ...small, inputHeight: 151, inputWidth: 160, finalEndPoint: 'Mixed_7a' })
};

function describeCase(name: string, network: EditedNetwork) {
  const names = nameInFrameworks(network);
  const ops = networkToJson(network).ops.map((op) => ({
    ...op,
    names: names.get(op.scope),
    initialKernel: initialKernelOf(op)
  }));
  const files = frameworks.map((framework) => [
    framework,
    joinCode(generateCode(network, framework, { kind: 'network' }))
  ]);
  return { name, ...networkToJson(network), ops, files: Object.fromEntries(files) };
}

const directory = await mkdtemp(join(tmpdir(), 'inception-scope-code-'));
try {
  const path = join(directory, 'cases.json');
  const described = Object.entries(cases).map(([name, network]) => describeCase(name, network));
  await writeFile(path, JSON.stringify(described));
  const python = process.env.PYTHON ?? 'python3';
  const script = join(import.meta.dirname, 'code', 'check_code.py');
  const { status, error } = spawnSync(python, ['-B', script, path], { stdio: 'inherit' });
  if (error !== undefined) throw error;
  process.exitCode = status ?? 1;
} finally {
  await rm(directory, { recursive: true });
}
