/** The package is missing or is not the one that this script knows; the message is one sentence. */
export class UnpackError extends Error {
  override readonly name = 'UnpackError';
}
