import { isSession, readAmongStages, speakerChannel, writeMessage } from '../lectures';

const sessionKey = 'inceptionscope-session';

/** Milliseconds that another page has to say that a session is its own. It may be busy, and then it answers late. */
const answerLimitMs = 1_000;

/** Where a tab keeps its name over a reload. Asking for it may throw, as it does in a sandboxed frame. */
type TabStorage = () => Pick<Storage, 'getItem' | 'setItem'>;

/** Tells this page from others; a tab that is loaded anew is another page. */
const thisPage = drawName();

/**
 * A name for this tab, which it keeps over a reload: lectures in two tabs have speaker's windows of their own. A tab that
 * was duplicated brings the name of the first, and is given one of its own.
 */
export async function claimSession(storage: TabStorage, page = thisPage): Promise<string> {
  const kept = readSession(storage);
  if (kept !== null && !(await isTaken(kept, page))) return kept;
  const fresh = drawName();
  try {
    storage().setItem(sessionKey, fresh);
  } catch {
    // Then the name lasts as long as the page.
  }
  return fresh;
}

/** Says on the channel of a page's own session that it is taken, where `data` asks for it. */
export function answerClaim(channel: BroadcastChannel, data: unknown, page = thisPage): void {
  const claim = readAmongStages(data);
  if (claim?.type !== 'claim' || claim.page === page) return;
  channel.postMessage(writeMessage({ type: 'taken', page: claim.page }));
}

function readSession(storage: TabStorage): string | null {
  try {
    const kept = storage().getItem(sessionKey);
    return kept !== null && isSession(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Of two pages that ask at the same time, as after the browser was started anew, one keeps the name. */
function isTaken(session: string, page: string): Promise<boolean> {
  if (typeof BroadcastChannel === 'undefined') return Promise.resolve(false);
  const channel = new BroadcastChannel(speakerChannel(session));
  return new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), answerLimitMs);
    const yieldIt = () => {
      clearTimeout(timer);
      resolve(true);
    };
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readAmongStages(data);
      if (message?.type === 'taken' && message.page === page) yieldIt();
      if (message?.type !== 'claim' || message.page === page) return;
      if (message.page < page) yieldIt();
      else answerClaim(channel, data, page);
    };
    channel.postMessage(writeMessage({ type: 'claim', page }));
  }).finally(() => channel.close());
}

function drawName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
    byte.toString(36).padStart(2, '0')
  ).join('');
}
