import { SetupError } from '../setup/setup-error.mjs';

/**
 * Listens and resolves with the address. A taken port gives way to the next free one unless it was asked for.
 * @param {import('node:http').Server} server
 * @param {{ port?: number, host?: string, isPortFixed?: boolean }} [options]
 * @returns {Promise<{ port: number, address: string }>}
 */
export async function listen(
  server,
  { port = 4173, host = 'localhost', isPortFixed = false } = {}
) {
  const lastPort = isPortFixed ? port : port + 50;
  for (let candidate = port; candidate <= lastPort; candidate++) {
    if (await tryToListen(server, candidate, host)) {
      const bound = server.address();
      const boundPort = typeof bound === 'object' && bound !== null ? bound.port : candidate;
      return { port: boundPort, address: `http://${host}:${boundPort}` };
    }
  }
  throw new SetupError(
    isPortFixed
      ? `Port ${port} is taken by another program: stop it, or choose another with --port.`
      : `Ports ${port} to ${lastPort} are all taken: choose another with --port.`
  );
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} false where the port is taken
 */
function tryToListen(server, port, host) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const onError = (error) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(explainListenError(error, port, host));
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port, host);
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 * @param {string} host
 */
function explainListenError(error, port, host) {
  if (error.code === 'EACCES') {
    return new SetupError(`Port ${port} needs administrator rights: choose one above 1023.`);
  }
  return new SetupError(`${host}:${port} cannot be listened on (${error.code}).`, { cause: error });
}

/**
 * @param {string | undefined} text
 * @returns {number | undefined}
 */
export function parsePort(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new SetupError(`--port is "${text}"; it must be a whole number from 0 to 65535.`);
}
