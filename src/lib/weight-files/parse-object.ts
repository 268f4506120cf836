import { findRepeatedKey } from './find-repeated-key';
import { refuse, WeightFileError } from './weight-file-error';

/** A JSON object whose keys all differ. Throws WeightFileError; `file` is for the sentence. */
export function parseObject(bytes: Uint8Array, file: string): Readonly<Record<string, unknown>> {
  const text = decodeText(bytes, file);
  const json = parse(text, file);
  const key = findRepeatedKey(text);
  if (key !== null) refuse({ kind: 'duplicate-key', key });
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refuse({ kind: 'header-not-json', file });
  }
  return json as Record<string, unknown>;
}

function decodeText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new WeightFileError({ kind: 'header-not-json', file }, { cause });
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WeightFileError({ kind: 'header-not-json', file }, { cause });
  }
}
