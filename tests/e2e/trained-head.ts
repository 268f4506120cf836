import { createHash } from 'node:crypto';
import type { Manifest, ManifestShardSet } from '../../src/lib/weights/manifest';
import { network } from './live-run';
import type { Page } from './quiet-page';

/** What the invented head is made to prefer by its bias: ImageNet's tabby. */
export const favourite = 281;

const headFile = 'Logits-1.bin';

/**
 * The bundled weights with a classifier that counts as trained: seeded numbers, written as `npm run weights -- --from` writes
 * them, in 8 bits.
 */
export async function serveTrainedHead(page: Page): Promise<void> {
  const bytes = writeHead();
  await page.route('**/weights/manifest.json', async (route) => {
    const response = await route.fetch();
    const manifest = (await response.json()) as Manifest;
    const shardSets = [...manifest.shardSets, describeHead(bytes)];
    await route.fulfill({ json: { ...manifest, shardSets } });
  });
  await page.route(`**/weights/${headFile}`, (route) => route.fulfill({ body: bytes }));
}

function findVariables() {
  const op = network.ops.find(({ endPoint, weights }) => endPoint === 'Logits' && weights.length);
  if (op === undefined) throw new Error('The network has no classifier.');
  const [kernel, biases] = op.weights;
  return { kernel, biases, kernelSize: kernel.shape.reduce((size, side) => size * side, 1) };
}

function writeHead(): Buffer {
  const { biases, kernelSize } = findVariables();
  const bytes = Buffer.alloc(kernelSize + biases.shape[0]);
  let state = 20_151_205;
  for (let i = 0; i < kernelSize; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  bytes[kernelSize + favourite] = 255;
  return bytes;
}

function describeHead(bytes: Buffer): ManifestShardSet {
  const { kernel, biases, kernelSize } = findVariables();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    endPoint: 'Logits',
    shards: [{ file: headFile, sizeBytes: bytes.length, sha256 }],
    tensors: [
      { ...kernel, dtype: 'uint8', scale: 0.1 / 255, min: -0.05, offset: 0 },
      { ...biases, dtype: 'uint8', scale: 6 / 255, min: 0, offset: kernelSize }
    ]
  };
}
