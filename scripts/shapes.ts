import { ConfigurationError } from '../src/lib/network';
import { faults } from '../src/lib/text/en/faults';
import { networkWriters } from '../src/lib/exports';
import { ArgumentError, parseShapesArguments, usage } from './shapes-arguments';
import { buildEditedNetwork } from '../src/lib/what-ifs';

function printShapes(args: readonly string[]): void {
  const { config, format, isHelpWanted } = parseShapesArguments(args);
  process.stdout.write(isHelpWanted ? usage : networkWriters[format](buildEditedNetwork(config)));
}

/** For what the reader can mend; everything else is thrown on. */
function sentenceOf(error: unknown): string {
  if (error instanceof ArgumentError) return error.message;
  if (error instanceof ConfigurationError) return faults.network(error.fault);
  throw error;
}

// A reader such as `head` may close the pipe early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  printShapes(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}
