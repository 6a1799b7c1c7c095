/** How much script time following a page may take: a little at once, and then a small share of the time that goes by. */

/** Script time that may be spent at once, in ms. */
const MOST = 300;
/** Share of the time that goes by which is added to it again. */
const SHARE = 0.03;

export class Budget {
  private left = MOST;
  private at: number;

  /** @param now the time, in ms. */
  constructor(private readonly now: () => number) {
    this.at = now();
  }

  /** Takes what some work has cost, in ms of script time. */
  spend(cost: number): void {
    this.refill();
    this.left -= cost;
  }

  /** How long to wait until there is something to spend again, in ms. */
  get wait(): number {
    this.refill();
    return this.left > 0 ? 0 : (1 - this.left) / SHARE;
  }

  private refill(): void {
    const now = this.now();
    this.left = Math.min(MOST, this.left + (now - this.at) * SHARE);
    this.at = now;
  }
}
