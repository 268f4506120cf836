import { defaultConfiguration, indexOps, type Op } from '../../src/lib/network';
import { createNodeEngine, recordRun } from '../../src/lib/inference/node/node-engine';
import { openWeightFile } from '../../src/lib/weight-files';
import { WeightStore, type RunConventions } from '../../src/lib/weights';
import { convertFile } from '../weights/convert-file';
import { openDiskFile } from '../weights/open-disk-file';

const baseUrl = 'http://site.test/weights/';

export interface FileLogits {
  /** [classes] */
  readonly logits: Float32Array;
  /** [classes]; null where the file has no auxiliary head. */
  readonly auxLogits: Float32Array | null;
}

export interface FileRun {
  readonly path: string;
  /** RGBA, 299×299. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** Instead of those that were found. */
  readonly choices?: Partial<RunConventions>;
}

/** What the page computes with a file: read, matched, written as a set of the site's own, and run. */
export async function runFile({ path, pixels, choices = {} }: FileRun): Promise<FileLogits> {
  const { signal } = new AbortController();
  const { source, close } = await openDiskFile(path);
  const files = new Map<string, Uint8Array>();
  const { manifest, matching } = await convertFile({
    ...{ file: await openWeightFile(source, signal), fileName: source.name, choices, signal },
    precision: 32,
    describe: () => ({ package: 'seeded', version: '1', licence: 'none', description: 'Seeded.' }),
    onprogress: () => undefined,
    write: async (name, content) => void files.set(name, content.slice())
  }).finally(close);
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));

  const { config, ops } = matching.network;
  const { inputHeight: height, inputWidth: width } = defaultConfiguration;
  const engine = createNodeEngine(new WeightStore({ baseUrl, fetch: serve(files) }));
  const image = { width, height, data: pixels };
  await engine.run({ image, weightSet: 'bundled', config, edits: [] }, recordRun());
  const known = indexOps(matching.network);
  const logitsOf = async (endPoint: string) => {
    const { scope } = requireLogits(ops, endPoint);
    return (await engine.readTensor(known.get(scope)!.scope, signal)).data as Float32Array;
  };
  const logits = await logitsOf('Logits');
  const auxLogits = matching.heads.includes('AuxLogits') ? await logitsOf('AuxLogits') : null;
  await engine.dispose();
  return { logits, auxLogits };
}

/** The last convolution of a head. */
function requireLogits(ops: readonly Op[], endPoint: string): Op {
  const found = ops.findLast((op) => op.endPoint === endPoint && op.kind === 'conv');
  if (found === undefined) throw new Error(`The network has no ${endPoint}.`);
  return found;
}

function serve(files: ReadonlyMap<string, Uint8Array>): typeof fetch {
  return async (input) => {
    const address = input instanceof Request ? input.url : String(input);
    const content = files.get(address.slice(baseUrl.length));
    return new Response(content === undefined ? '' : new Uint8Array(content), {
      status: content === undefined ? 404 : 200
    });
  };
}
