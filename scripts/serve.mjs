import { parseArgs } from 'node:util';
import { listen, parsePort } from './serve/listen.mjs';
import { createSiteServer } from './serve/site-server.mjs';
import { exitWith } from './setup/setup-error.mjs';

async function main() {
  const { values } = parseArgs({
    options: {
      directory: { type: 'string', default: 'build' },
      'base-path': { type: 'string', default: '' },
      port: { type: 'string' },
      host: { type: 'string', default: 'localhost' }
    }
  });
  const port = parsePort(values.port);
  const server = createSiteServer({ directory: values.directory, basePath: values['base-path'] });
  const { address } = await listen(server, {
    port,
    host: values.host,
    isPortFixed: port !== undefined
  });
  console.log(`${values.directory} is served at ${address}${values['base-path']}/`);
}

main().catch(exitWith);
