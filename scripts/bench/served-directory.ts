import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createSiteServer, listen } from '../serve.mjs';

/** A directory on a port of this machine, served as `npm start` serves the site. */
export class ServedDirectory {
  readonly address: string;
  readonly #server: Server;
  readonly #openSockets = new Set<Socket>();
  #bytesOfClosed = 0;

  private constructor(server: Server, address: string) {
    this.#server = server;
    this.address = address;
  }

  static async open(directory: string): Promise<ServedDirectory> {
    const server = createSiteServer({ directory });
    const { address } = await listen(server, { port: 4400 });
    const served = new ServedDirectory(server, address);
    server.on('connection', (socket) => served.#count(socket));
    return served;
  }

  /** Bytes that have left so far, headers included, whoever in the browser asked for them. */
  get sentBytes(): number {
    return [...this.#openSockets].reduce(
      (sum, socket) => sum + socket.bytesWritten,
      this.#bytesOfClosed
    );
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #count(socket: Socket): void {
    this.#openSockets.add(socket);
    socket.on('close', () => {
      this.#openSockets.delete(socket);
      this.#bytesOfClosed += socket.bytesWritten;
    });
  }
}
