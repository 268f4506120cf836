import { ConfigurationError } from '../src/lib/network';
import { networkWriters } from '../src/lib/exports';
import { ArgumentError, parseShapesArguments, usage } from './shapes-arguments';
import { buildEditedNetwork } from '../src/lib/what-ifs';

function printShapes(args: readonly string[]): void {
  const { config, format, isHelpWanted } = parseShapesArguments(args);
  process.stdout.write(isHelpWanted ? usage : networkWriters[format](buildEditedNetwork(config)));
}

// A reader such as `head` may close the pipe early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  printShapes(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ArgumentError || error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
