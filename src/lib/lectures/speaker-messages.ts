import { formatLecture, type Lecture } from './lecture';
import { parseLecture } from './parse-lecture';

/** Grows where a message of before would be misread. */
const messageVersion = 1;

export const speakerPresses = ['next', 'back', 'first', 'last', 'blank', 'return', 'code'] as const;
export type SpeakerPress = (typeof speakerPresses)[number];

/** What the page before the audience shows. */
export interface StageState {
  readonly lecture: Lecture;
  /** From 0. */
  readonly index: number;
  /** The audience sees nothing. */
  readonly isBlank: boolean;
  /** The audience sees the code of the place. */
  readonly isCodeShown: boolean;
  /** The page has gone elsewhere than the step says. */
  readonly isAway: boolean;
  /** When the lecture left its first step, in ms since 1970; null before, and where the page has not seen it. */
  readonly startedMs: number | null;
}

export type FromSpeaker =
  /** Asks for the state: sent when a speaker's window opens. */
  { readonly type: 'hello' } | { readonly type: 'press'; readonly press: SpeakerPress };
export type FromStage =
  { readonly type: 'state'; readonly state: StageState } | { readonly type: 'gone' };

/** Between pages that were given one session: a tab that is duplicated takes its storage along. */
export type AmongStages =
  /** `page` asks for the session. */
  | { readonly type: 'claim'; readonly page: string }
  /** `page` asked for what another one has. */
  | { readonly type: 'taken'; readonly page: string };

/** Two tabs with lectures do not hear each other: each page has a session of its own. */
export const speakerChannel = (session: string) => `inceptionscope-lecture-${session}`;

/** As an address may hold it. */
export const isSession = (text: string) => /^[a-z0-9]{6,32}$/.test(text);

export function writeMessage<Message extends FromSpeaker | FromStage | AmongStages>(
  message: Message
) {
  return { inceptionscope: messageVersion, ...message };
}

/** Null for whatever a speaker's window of this version does not send. */
export function readFromSpeaker(data: unknown): FromSpeaker | null {
  const message = readEnvelope(data);
  if (message?.type === 'hello') return { type: 'hello' };
  const press = speakerPresses.find((known) => known === message?.press);
  return message?.type === 'press' && press !== undefined ? { type: 'press', press } : null;
}

/** Null for whatever pages of this version do not ask each other. */
export function readAmongStages(data: unknown): AmongStages | null {
  const message = readEnvelope(data);
  const isKnown = message?.type === 'claim' || message?.type === 'taken';
  if (!isKnown || typeof message.page !== 'string' || !isSession(message.page)) return null;
  return { type: message.type as AmongStages['type'], page: message.page };
}

/** Null for whatever a page of this version does not send. */
export function readFromStage(data: unknown): FromStage | null {
  const message = readEnvelope(data);
  if (message?.type === 'gone') return { type: 'gone' };
  if (message?.type !== 'state' || !isRecord(message.state)) return null;
  const { lecture, index, isBlank, isCodeShown, isAway, startedMs } = message.state;
  const read = readLecture(lecture);
  const isStep = Number.isInteger(index) && read?.steps[index as number] !== undefined;
  if (read === null || !isStep) return null;
  return {
    type: 'state',
    state: {
      lecture: read,
      index: index as number,
      isBlank: isBlank === true,
      isCodeShown: isCodeShown === true,
      isAway: isAway === true,
      startedMs: Number.isFinite(startedMs) ? (startedMs as number) : null
    }
  };
}

/** By the rules for files: a page of another version may hold another lecture than this one can show. */
function readLecture(lecture: unknown): Lecture | null {
  try {
    return parseLecture(formatLecture(lecture as Lecture));
  } catch {
    return null;
  }
}

function readEnvelope(data: unknown): Readonly<Record<string, unknown>> | null {
  return isRecord(data) && data.inceptionscope === messageVersion ? data : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
