import { buildNetwork, ConfigurationError, networkWriters } from '../src/lib/network';
import { ArgumentError, parseShapesArguments, usage } from './shapes-arguments';

function printShapes(args: readonly string[]): void {
  const { config, format, isHelpWanted } = parseShapesArguments(args);
  process.stdout.write(isHelpWanted ? usage : networkWriters[format](buildNetwork(config)));
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
