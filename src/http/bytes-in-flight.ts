/** What one request holds of the bytes in flight, until it is released. */
export interface Hold {
  /** False where so many more may not be held; nothing is taken then. */
  take(bytes: number): boolean;
  release(): void;
}

/**
 * Counts the bytes that requests of this process hold in memory at this moment, under a cap: what is beyond is refused, so
 * memory stays bounded however many there are. No holder (an account, a tenant, an address) gets more than a quarter, so that
 * one of them cannot shut the others out.
 */
export class BytesInFlight {
  private total = 0;
  private readonly byHolder = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Those held now. */
  get held(): number {
    return this.total;
  }

  hold(holder: string): Hold {
    let own = 0;
    let released = false;
    return {
      take: bytes => {
        const ofHolder = (this.byHolder.get(holder) ?? 0) + bytes;
        if (released || this.total + bytes > this.most || ofHolder > this.most / 4) return false;
        own += bytes;
        this.total += bytes;
        this.byHolder.set(holder, ofHolder);
        return true;
      },
      release: () => {
        if (released) return;
        released = true;
        this.total -= own;
        const left = (this.byHolder.get(holder) ?? 0) - own;
        if (left > 0) this.byHolder.set(holder, left);
        else this.byHolder.delete(holder);
      },
    };
  }
}
