/** How many questions were answered, and how many of them rightly at the first try. */
export class PracticeTally {
  #tally = $state.raw({ asked: 0, right: 0 });
  /** The round that counts already: only its first try does. */
  #counted: string | null = null;

  get current(): { readonly asked: number; readonly right: number } {
    return this.#tally;
  }

  /** `round` tells one exercise from another. */
  count(round: string, isRight: boolean): void {
    if (this.#counted === round) return;
    this.#counted = round;
    const { asked, right } = this.#tally;
    this.#tally = { asked: asked + 1, right: right + (isRight ? 1 : 0) };
  }
}
