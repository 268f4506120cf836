import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { downloadPolicy, filePolicy, readMetaPolicy } from '../policy/content-security-policy.mjs';

/** Bytes; a page names its policy before anything else. */
const headBytes = 8192;
/** In any language. */
const embed = /^\/([\w-]+\/)?embed\//;
const downloadWorker = /^\/_app\/immutable\/workers\/download\.worker-[\w-]+\.js$/;

/**
 * The policy of a file: for a page, what it names itself, and who may frame it, which a meta element cannot say.
 * @param {{ directory: string, name: string }} file name as in `/embed/Mixed_6b.html`
 */
export function policyOf({ directory, name }) {
  const policy = name.endsWith('.html')
    ? (readMetaPolicy(readHead(join(directory, name))) ?? filePolicy)
    : downloadWorker.test(name)
      ? downloadPolicy
      : filePolicy;
  return `${policy}; frame-ancestors ${embed.test(name) ? '*' : "'self'"}`;
}

/** @param {string} path */
function readHead(path) {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(headBytes);
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, headBytes, 0));
  } finally {
    closeSync(file);
  }
}
