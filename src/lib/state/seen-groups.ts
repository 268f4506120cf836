import { SvelteSet } from 'svelte/reactivity';
import type { DrawnGroup, GraphBox } from '../layout';
import { afterMs, Turn } from '../scheduling';

/** Long enough for a frame to be drawn in between. Milliseconds. */
const turnMs = 16;

/**
 * Groups that have been on screen close enough to be read. Their details stay from then on. Each takes a
 * turn of its own, the one in the middle of the view first and at once: all together would hold up the page.
 */
export class SeenGroups {
  readonly #ids = new SvelteSet<string>();
  readonly #turn: Turn;
  #waiting: string[] = [];

  constructor(schedule = afterMs(turnMs)) {
    this.#turn = new Turn(() => this.#takeTurn(), schedule);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Adds the groups that stand in the view; both in drawing units. */
  look(groups: readonly DrawnGroup[], view: GraphBox): void {
    this.#waiting = groups
      .filter(({ id, box }) => !this.#ids.has(id) && overlap(box, view))
      .sort((one, other) => distance(one.box, view) - distance(other.box, view))
      .map(({ id }) => id);
    if (!this.#turn.isAsked) this.#takeTurn();
  }

  /** No turn comes until the next look; what has been seen stays seen. */
  stop(): void {
    this.#turn.cancel();
  }

  #takeTurn(): void {
    const next = this.#waiting.shift();
    if (next !== undefined) this.#ids.add(next);
    if (this.#waiting.length > 0) this.#turn.ask();
  }
}

function overlap(one: GraphBox, other: GraphBox): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Between the centres, squared. */
function distance(one: GraphBox, other: GraphBox): number {
  const x = one.x + one.width / 2 - other.x - other.width / 2;
  const y = one.y + one.height / 2 - other.y - other.height / 2;
  return x * x + y * y;
}
