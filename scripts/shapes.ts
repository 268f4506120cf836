import {
  buildNetwork,
  ConfigurationError,
  networkToCsv,
  networkToJson,
  networkToTable,
  type Network
} from '../src/lib/network';
import { ArgumentError, parseShapesArguments, usage, type Format } from './shapes-arguments';

const writers: Record<Format, (network: Network) => string> = {
  table: networkToTable,
  json: (network) => `${JSON.stringify(networkToJson(network), null, 2)}\n`,
  csv: networkToCsv
};

function printShapes(args: readonly string[]): void {
  const { config, format, isHelpWanted } = parseShapesArguments(args);
  process.stdout.write(isHelpWanted ? usage : writers[format](buildNetwork(config)));
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
