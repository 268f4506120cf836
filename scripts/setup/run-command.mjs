import { spawn } from 'node:child_process';
import { explainFailure, SetupError } from './setup-error.mjs';

const keptLines = 25;
const heartbeatMs = 15_000;

/**
 * @typedef {object} CommandOptions
 * @property {string} title what a failure calls it, e.g. `Building the site`
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 * @property {boolean} [isShown] pass the output through instead of keeping its last lines
 * @property {number} [timeoutMs]
 */

/**
 * Runs a program to its end and resolves with its exit code and last lines. Rejects where it cannot start.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<{ code: number, tail: string }>}
 */
export function runCommand(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...options.env },
      stdio: options.isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
      // npm and npx are .cmd files on Windows, which only a shell starts.
      shell: process.platform === 'win32' && command !== process.execPath
    });
    const tail = keepTail(child);
    const startMs = Date.now();
    const heartbeat = setInterval(() => {
      if (!options.isShown) console.log(`    … ${Math.round((Date.now() - startMs) / 1000)} s`);
    }, heartbeatMs);
    child.on('error', (cause) => {
      clearInterval(heartbeat);
      reject(
        new SetupError(`${options.title} failed: ${command} could not be started.`, { cause })
      );
    });
    child.on('close', (code, signal) => {
      clearInterval(heartbeat);
      if (signal === 'SIGINT') {
        reject(new SetupError('Stopped.', { exitCode: 130 }));
        return;
      }
      resolve({ code: code ?? 1, tail: tail() });
    });
  });
}

/**
 * Runs a program that has to succeed. Throws SetupError with a sentence and the program's last lines.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} options
 */
export async function requireCommand(command, args, options) {
  const { code, tail } = await runCommand(command, args, options);
  if (code === 0) return;
  const sentence = explainFailure(tail) ?? 'the lines above say why.';
  throw new SetupError(`${options.title} failed (exit code ${code}): ${sentence}`, {
    details: tail
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function keepTail(child) {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      text = (text + chunk).split('\n').slice(-keptLines).join('\n');
    });
  }
  return () => text.trimEnd();
}
