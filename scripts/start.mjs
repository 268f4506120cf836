// Installs what is missing, builds what is stale, serves the site. Until packages exist, only Node's own modules may be imported.
import { fileURLToPath } from 'node:url';
import { checkNodeVersion } from './setup/check-node.mjs';
import { exitWith, SetupError } from './setup/setup-error.mjs';

const usage = `Usage: npm start -- [--port N] [--host NAME] [--base-path /PATH]`;

async function main() {
  checkNodeVersion();
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const options = await readOptions();
  if (options === undefined) {
    console.log(usage);
    return;
  }
  const { buildSite, installPackages, makePictures, unpackWeights } =
    await import('./setup/prepare-site.mjs');
  /** @param {number} step */
  const reportStep = (step) => (/** @type {string} */ line) => console.log(`${step}/4 ${line}`);
  await installPackages(reportStep(1));
  await unpackWeights(reportStep(2));
  await makePictures(reportStep(2));
  await buildSite(reportStep(3), { basePath: options.basePath });

  const { listen, parsePort } = await import('./serve/listen.mjs');
  const { createSiteServer } = await import('./serve/site-server.mjs');
  const port = parsePort(options.port);
  const server = createSiteServer({ basePath: options.basePath });
  const { address } = await listen(server, {
    port,
    host: options.host,
    isPortFixed: port !== undefined
  });
  console.log(`4/4 InceptionScope is at ${address}${options.basePath}/ (Ctrl+C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
}

async function readOptions() {
  const { parseArgs } = await import('node:util');
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        host: { type: 'string', default: 'localhost' },
        'base-path': { type: 'string', default: '' },
        help: { type: 'boolean', default: false }
      }
    });
    if (values.help) return undefined;
    return { port: values.port, host: values.host, basePath: values['base-path'] };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SetupError(`${reason}\n${usage}`, { cause });
  }
}

main().catch(exitWith);
