/** Spares sites: few requests at a time to each, and a pause between their beginnings. */

/** Requests to one site at a time. */
export const MOST_AT_A_TIME = 2;
/** Between the beginnings of two requests to one site, in ms. */
export const PAUSE = 1000;

interface Site {
  running: number;
  /** When the next may begin, in ms since 1970. */
  next: number;
  readonly waiting: (() => void)[];
  timer: ReturnType<typeof setTimeout> | null;
}

export class Pace {
  private readonly sites = new Map<string, Site>();

  /** @param pause between the beginnings of two requests to one site, in ms */
  constructor(private readonly pause = PAUSE) {}

  /** Runs `work` when the site's turn comes, first come first served. */
  async run<T>(site: string, work: () => Promise<T>): Promise<T> {
    const own = this.siteOf(site);
    await new Promise<void>((begin) => {
      own.waiting.push(begin);
      this.turn(site, own);
    });
    try {
      return await work();
    } finally {
      own.running--;
      this.turn(site, own);
    }
  }

  private siteOf(name: string): Site {
    let site = this.sites.get(name);
    if (!site) {
      site = { running: 0, next: 0, waiting: [], timer: null };
      this.sites.set(name, site);
    }
    return site;
  }

  private turn(name: string, site: Site): void {
    if (site.timer !== null) return;
    const wait = site.next - Date.now();
    if (site.waiting.length === 0) {
      // Forgotten only once a new request may begin at once.
      if (site.running === 0 && wait <= 0) this.sites.delete(name);
      return;
    }
    if (site.running >= MOST_AT_A_TIME) return;
    if (wait > 0) {
      site.timer = setTimeout(() => {
        site.timer = null;
        this.turn(name, site);
      }, wait);
      return;
    }
    site.running++;
    site.next = Date.now() + this.pause;
    site.waiting.shift()!();
    this.turn(name, site);
  }
}
