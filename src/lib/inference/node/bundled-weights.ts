import { readFile } from 'node:fs/promises';
import { WeightStore } from '../../weights';

/** The weights that `npm run weights` unpacks, read from disk as a browser reads them from the server. */
export function openBundledWeights(): WeightStore {
  const baseUrl = new URL('../../../../static/weights/', import.meta.url);
  const readFromDisk: typeof fetch = async (input) => {
    const address = new URL(input instanceof Request ? input.url : input);
    return new Response(new Uint8Array(await readFile(address)));
  };
  return new WeightStore({ baseUrl, fetch: readFromDisk });
}
