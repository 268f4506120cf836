/** A failure that a reader can act on: the message is a sentence, the details are the tool's last lines. */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {{ details?: string, exitCode?: number, cause?: unknown }} [options]
   */
  constructor(message, { details = '', exitCode = 1, cause } = {}) {
    super(message, { cause });
    this.name = 'SetupError';
    this.details = details;
    this.exitCode = exitCode;
  }
}

const causes = [
  {
    pattern: /ENOSPC|no space left/i,
    sentence: 'The disk is full: free about 1 GB and run the command again.'
  },
  {
    pattern: /EACCES|EPERM|EROFS/,
    sentence: 'A file here may not be written: check the permissions of this folder.'
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network request/,
    sentence:
      'The npm registry cannot be reached: connect to the network (or set the proxy that npm should use) and run the command again.'
  }
];

/**
 * What the output of a failed tool or a system error means, in a sentence; undefined where nothing is recognised.
 * @param {string} text
 */
export function explainFailure(text) {
  return causes.find(({ pattern }) => pattern.test(text))?.sentence;
}

/**
 * Ends the process with one sentence on stderr, preceded by the tool's last lines.
 * @param {unknown} error
 * @returns {never}
 */
export function exitWith(error) {
  if (error instanceof SetupError) {
    if (error.details !== '') console.error(error.details);
    console.error(`\n${error.message}`);
    process.exit(error.exitCode);
  }
  const message = error instanceof Error ? error.message : String(error);
  console.error(`\n${explainFailure(message) ?? `Something unexpected went wrong: ${message}`}`);
  process.exit(1);
}
