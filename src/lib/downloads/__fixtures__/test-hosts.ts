import type { DownloadOrder, FromDownload } from '../protocol';

/** What a host answers: bytes in pieces after a head, nothing at all (`broken`), or not a word (`never`). */
export type TestAnswer =
  | 'broken'
  | 'never'
  | {
      readonly status?: number;
      readonly contentType?: string;
      readonly sizeBytes?: number | null;
      readonly pieces?: readonly (string | Uint8Array<ArrayBuffer>)[];
      readonly isCut?: boolean;
    };

/** Workers that answer from a table of addresses, and count themselves. */
export class TestHosts {
  readonly answers: Record<string, TestAnswer> = {};
  readonly asked: string[] = [];
  running = 0;
  /** The worker's own file cannot be had. */
  hasNoWorker = false;

  readonly createWorker = (): Worker => {
    this.running += 1;
    let isEnded = false;
    const worker = {
      onmessage: null as ((event: { data: FromDownload }) => void) | null,
      onerror: null as ((event: { preventDefault(): void }) => void) | null,
      postMessage: ({ url }: DownloadOrder) => {
        this.asked.push(url);
        const messages = this.hasNoWorker ? [] : messagesOf(this.answers[url] ?? 'broken');
        queueMicrotask(() => {
          if (this.hasNoWorker) worker.onerror?.({ preventDefault() {} });
          for (const data of messages) if (!isEnded) worker.onmessage?.({ data });
        });
      },
      terminate: () => {
        isEnded = true;
        this.running -= 1;
      }
    };
    return worker as unknown as Worker;
  };
}

function messagesOf(answer: TestAnswer): FromDownload[] {
  if (answer === 'never') return [];
  if (answer === 'broken') return [{ kind: 'broken' }];
  const { status = 200, contentType = '', sizeBytes = null, pieces = [], isCut = false } = answer;
  return [
    { kind: 'answer', status, contentType, sizeBytes },
    ...pieces.map((piece): FromDownload => {
      const bytes = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
      return { kind: 'bytes', bytes };
    }),
    { kind: isCut ? 'broken' : 'end' }
  ];
}
