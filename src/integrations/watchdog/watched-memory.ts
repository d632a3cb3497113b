/** A job that runs at the moment, as the log names it. */
export interface WatchedJob {
  id: string;
  task: string;
  /** Null for a job that the clock starts. */
  tenantId: string | null;
}

const headBytes = 8;
const slotBytes = 256;
const slots = 512;

/**
 * What the main thread and the watching thread share: how often the event loop has turned, and the jobs that run. Messages would wake the
 * watching thread for every job; writing here costs about a microsecond.
 */
export class WatchedMemory {
  private readonly turns: Int32Array;
  private readonly bytes: Buffer;

  constructor(readonly shared: SharedArrayBuffer = new SharedArrayBuffer(headBytes + slots * slotBytes)) {
    this.turns = new Int32Array(shared, 0, 1);
    this.bytes = Buffer.from(shared, headBytes);
  }

  /** Counts one turn of the event loop. */
  turn(): void {
    Atomics.add(this.turns, 0, 1);
  }
  /** Returns a number that differs from the last one if the event loop has turned since. */
  turned(): number {
    return Atomics.load(this.turns, 0);
  }

  /** Notes a job that starts. The returned function notes its end. A job for which there is no room is left out. */
  start(job: WatchedJob): () => void {
    const text = Buffer.from(JSON.stringify(job));
    const slot = text.length > slotBytes - 2 ? -1 : this.freeSlot();
    if (slot < 0) return () => {};
    text.copy(this.bytes, slot + 2);
    this.bytes.writeUInt16LE(text.length, slot);
    return () => {
      this.bytes.writeUInt16LE(0, slot);
    };
  }

  /** Returns the jobs that run. */
  jobs(): WatchedJob[] {
    const found: WatchedJob[] = [];
    for (let slot = 0; slot < this.bytes.length; slot += slotBytes) {
      const length = this.bytes.readUInt16LE(slot);
      if (length > 0) found.push(JSON.parse(this.bytes.toString('utf8', slot + 2, slot + 2 + length)) as WatchedJob);
    }
    return found;
  }

  private freeSlot(): number {
    for (let slot = 0; slot < this.bytes.length; slot += slotBytes)
      if (this.bytes.readUInt16LE(slot) === 0) return slot;
    return -1;
  }
}
