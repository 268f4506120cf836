/** A fault in the weights; the message is a sentence that names the file or tensor, with a next step. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
}
