import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { pipeline, Transform } from 'node:stream';

export interface SlowLine {
  readonly address: string;
  close(): Promise<void>;
}

/** A line of so many megabits a second in front of a server on this machine; all connections share it, as a reader's do. */
export async function openSlowLine(port: number, megabits: number): Promise<SlowLine> {
  const line = new Line(megabits);
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    // Either end may go away at any time; pipeline then closes the other.
    pipeline(client, upstream, () => undefined);
    pipeline(upstream, line.slow(), client, () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve()))
  };
}

class Line {
  readonly #bytesPerMs: number;
  /** When the line has sent all that it was given. */
  #freeAtMs = 0;

  constructor(megabits: number) {
    this.#bytesPerMs = (megabits * 1e6) / 8 / 1000;
  }

  /** Passes on what one connection receives as fast as the line lets it. */
  slow(): Transform {
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        const now = performance.now();
        this.#freeAtMs = Math.max(this.#freeAtMs, now) + chunk.length / this.#bytesPerMs;
        void wait(this.#freeAtMs - now).then(() => done(null, chunk));
      }
    });
  }
}
