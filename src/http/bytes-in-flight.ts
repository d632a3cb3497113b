/** The bytes that one request holds in memory, until it releases them. */
export interface ByteReservation {
  /** Reserves more bytes. Returns false, and reserves nothing, if a limit would be exceeded. */
  take(bytes: number): boolean;
  release(): void;
}

/**
 * Counts the bytes that requests of this process hold in memory, and refuses more than `maxBytes`, so that memory stays bounded
 * however many requests arrive. No holder (an account, a tenant or an address) may have more than a quarter, so that one of
 * them cannot block the others.
 */
export class BytesInFlight {
  private total = 0;
  private readonly byHolder = new Map<string, number>();

  constructor(private readonly maxBytes: number) {}

  /** The bytes that are reserved at the moment. */
  get held(): number {
    return this.total;
  }

  reserve(holder: string): ByteReservation {
    let own = 0;
    let released = false;
    return {
      take: bytes => {
        const ofHolder = (this.byHolder.get(holder) ?? 0) + bytes;
        if (released || this.total + bytes > this.maxBytes || ofHolder > this.maxBytes / 4) return false;
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
