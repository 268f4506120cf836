import { createSubscriber } from 'svelte/reactivity';
import {
  pressWatch,
  readFromStage,
  readWatch,
  speakerChannel,
  stillWatch,
  writeMessage,
  type LectureStep,
  type SpeakerPress,
  type StageState,
  type Stopwatch
} from '../lectures';

const minuteMs = 60_000;

/** `unheard` until the page with the lecture answers, `gone` once it has left the lecture or was closed. */
export type DeskStatus = 'unheard' | 'here' | 'gone' | 'impossible';

/** The speaker's window: what the audience sees, what comes next, and the time. */
export class SpeakerDesk {
  readonly #now: () => number;
  #channel: BroadcastChannel | null = null;
  #status = $state<DeskStatus>('unheard');
  #stage = $state.raw<StageState | null>(null);
  #watch = $state.raw<Stopwatch>(stillWatch);
  /** Minutes that the lecture had planned up to where the watch was started. */
  #watchedFrom = $state(0);
  /** Clock and watch are read once a second. */
  readonly #tick = createSubscriber((update) => {
    const timer = setInterval(update, 1_000);
    return () => clearInterval(timer);
  });

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  get status(): DeskStatus {
    return this.#status;
  }

  /** What was heard last; null before. */
  get stage(): StageState | null {
    return this.#stage;
  }

  get step(): LectureStep | null {
    return this.#stage?.lecture.steps[this.#stage.index] ?? null;
  }

  /** Null after the last. */
  get nextStep(): LectureStep | null {
    return this.#stage?.lecture.steps[this.#stage.index + 1] ?? null;
  }

  /** What the watch should show at the end of this step, in minutes, by the plan of the lecture. */
  get plannedMinutes(): number {
    const from = this.#watch === stillWatch ? this.#plannedUntil(0) : this.#watchedFrom;
    return Math.max(0, this.#plannedUntil(1) - from);
  }

  /**
   * How far the watch is behind the plan, in ms; less than nothing where it is ahead, nothing while it shows what the
   * plan gives to this step. Null before the watch was started.
   */
  get behindMs(): number | null {
    if (this.#watch === stillWatch) return null;
    const begin = (this.#plannedUntil(0) - this.#watchedFrom) * minuteMs;
    const end = (this.#plannedUntil(1) - this.#watchedFrom) * minuteMs;
    const { elapsedMs } = this;
    if (elapsedMs > end) return elapsedMs - end;
    return Math.min(0, elapsedMs - begin);
  }

  /** The time of day in ms since 1970, read once a second. */
  get timeMs(): number {
    this.#tick();
    return this.#now();
  }

  /** Of the watch, read once a second. */
  get elapsedMs(): number {
    this.#tick();
    return readWatch(this.#watch, this.#now());
  }

  get isTimed(): boolean {
    return this.#watch.startedMs !== null;
  }

  pressWatch(): void {
    if (this.#watch === stillWatch) this.#watchedFrom = this.#plannedUntil(0);
    this.#watch = pressWatch(this.#watch, this.#now());
  }

  resetWatch(): void {
    this.#watch = stillWatch;
  }

  /** Hears the page of a session; answers how to stop. */
  listen(session: string): () => void {
    if (typeof BroadcastChannel === 'undefined') {
      this.#status = 'impossible';
      return () => undefined;
    }
    const channel = new BroadcastChannel(speakerChannel(session));
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readFromStage(data);
      if (message === null) return;
      this.#status = message.type === 'gone' ? 'gone' : 'here';
      if (message.type === 'state') this.#hear(message.state);
    };
    channel.postMessage(writeMessage({ type: 'hello' }));
    this.#channel = channel;
    return () => {
      this.#channel = null;
      channel.close();
    };
  }

  press(key: SpeakerPress): void {
    this.#channel?.postMessage(writeMessage({ type: 'press', press: key }));
  }

  /**
   * The watch starts by itself when the lecture leaves its first step. A window that is opened later shows the time since
   * then; where the page has not seen it, as after a reload, the time since the window was opened.
   */
  #hear(state: StageState): void {
    const before = this.#stage;
    this.#stage = state;
    if (this.#watch !== stillWatch) return;
    if (before === null && state.index > 0) {
      const startedMs = Math.min(state.startedMs ?? Infinity, this.#now());
      this.#watch = { elapsedMs: 0, startedMs };
      const [first] = state.lecture.steps;
      this.#watchedFrom = state.startedMs === null ? this.#plannedUntil(0) : first.minutes;
    } else if (before?.index === 0 && state.index > 0) {
      this.pressWatch();
    }
  }
  /** Minutes that the lecture has planned up to this step, or to as many steps after it. */
  #plannedUntil(after: number): number {
    const steps = this.#stage?.lecture.steps.slice(0, this.#stage.index + after) ?? [];
    return steps.reduce((sum, { minutes }) => sum + minutes, 0);
  }
}
