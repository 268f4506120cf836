import { weightFiles as text } from '../../src/lib/text/en/weight-files';
import { weights } from '../../src/lib/text/en/weights';
import { WeightFileError } from '../../src/lib/weight-files';
import { WeightsError } from '../../src/lib/weights';
import { ConvertArgumentError, parseConvertArguments, usage } from './convert-arguments';
import { convertWeights } from './convert-weights';

const clearLine = '\r\u001b[K';

/** The exit code: 0, 2 where arguments or file will not do, 130 after Ctrl+C. Throws what is a fault of this script. */
export async function runConversion(args: readonly string[], weightsDir: string): Promise<number> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once('SIGINT', stop);
  const { stderr } = process;
  const show = (line: string) => stderr.isTTY && stderr.write(`${clearLine}${line}`);
  try {
    const request = parseConvertArguments(args);
    const options = { weightsDir, signal: controller.signal, onprogress: show };
    const output = request === null ? usage : `${await convertWeights(request, options)}\n`;
    show('');
    process.stdout.write(output);
    return 0;
  } catch (error) {
    show('');
    if (controller.signal.aborted) return 130;
    stderr.write(`${sentenceOf(error)}\n`);
    return 2;
  } finally {
    process.removeListener('SIGINT', stop);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof ConvertArgumentError) return error.message;
  if (error instanceof WeightFileError) return text.fault(error.fault);
  if (error instanceof WeightsError) return weights.fault(error.fault);
  if (error instanceof Error && 'syscall' in error) return `${error.message}.`;
  throw error;
}
