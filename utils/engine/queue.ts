/** Work for many tabs, one piece at a time: the tab in front first, and messages in between. */

interface Job {
  readonly key: string;
  isInFront: boolean;
  readonly run: () => Promise<void>;
  readonly drop: () => void;
}

export class Queue {
  private readonly waiting: Job[] = [];
  private isRunning = false;

  /** @param turn resolves when other work has had its turn. */
  constructor(private readonly turn: () => Promise<void>) {}

  /**
   * Runs `work` when its turn comes.
   * @param key whose work it is: what still waits under the same key is dropped, as it is out of date.
   * @param isInFront whether the reader is waiting for it.
   * @returns what `work` gives, or null where it was dropped.
   * @throws what `work` throws.
   */
  add<T>(key: string, isInFront: boolean, work: () => T | Promise<T>): Promise<T | null> {
    const older = this.waiting.findIndex((job) => job.key === key);
    if (older >= 0) this.waiting.splice(older, 1)[0]!.drop();
    return new Promise((resolve, reject) => {
      const run = async () => {
        try {
          resolve(await work());
        } catch (error) {
          reject(error as Error);
        }
      };
      this.waiting.push({ key, isInFront, run, drop: () => resolve(null) });
      void this.runAll();
    });
  }

  private async runAll(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    while (this.waiting.length > 0) {
      await this.turn();
      const first = Math.max(
        0,
        this.waiting.findIndex((job) => job.isInFront),
      );
      await this.waiting.splice(first, 1)[0]?.run();
    }
    this.isRunning = false;
  }
}
