import { Snapshot } from './snapshot.js';

/** How long sent events are kept. */
export const keptHours = 24;
/** One hour less than that: rows are dated by the start of their transaction, which may commit later. */
const goodForSeconds = (keptHours - 1) * 3600;
const longest = 8192;

/** The position of an event: its transaction, and its index within the transaction. */
export interface Place {
  xid: bigint;
  at: number;
}

/** A snapshot of the database and the time of its clock, in seconds. */
export interface Moment {
  snapshot: Snapshot;
  seconds: number;
}

/** The events visible in `snapshot` were sent up to `place`, in the order of their positions. */
export interface SentUpTo {
  snapshot: Snapshot;
  place: Place;
}

/**
 * A listener's progress: all events visible at a moment were sent, some later ones too, and, while missed events are still being sent,
 * those up to a position.
 */
export class LiveCursor {
  private readonly seen: Set<string>;

  constructor(
    readonly moment: Moment,
    seen: Iterable<string> = [],
    private readonly through: SentUpTo | null = null,
  ) {
    this.seen = new Set(seen);
  }

  /** Parses a cursor; returns null if the text is not one. */
  static parse(text: string): LiveCursor | null {
    if (text.length > longest) return null;
    const [seconds = '', snapshotText = '', seenText = '', throughText, placeText, ...more] = text.split('~');
    const snapshot = Snapshot.parse(snapshotText);
    const seen = seenText.split(',').filter(Boolean);
    if (!snapshot || !/^\d{1,12}$/.test(seconds) || more.length > 0 || !seen.every(placeOf)) return null;
    const moment = { snapshot, seconds: Number(seconds) };
    if (throughText === undefined) return new LiveCursor(moment, seen);
    const told = Snapshot.parse(throughText);
    const place = placeOf(placeText ?? '');
    return told && place ? new LiveCursor(moment, seen, { snapshot: told, place }) : null;
  }

  /** Returns a copy that also covers the events visible in a snapshot up to a position. */
  upTo(through: SentUpTo): LiveCursor {
    return new LiveCursor(this.moment, this.seen, through);
  }

  /** Whether an event, which is committed now, was already sent to this listener. */
  covers(place: Place): boolean {
    if (this.moment.snapshot.sees(place.xid) || this.seen.has(textOf(place))) return true;
    const { through } = this;
    return !!through?.snapshot.sees(place.xid) && !isAfter(place, through.place);
  }

  /** Whether events after the cursor may already be deleted. */
  isTooOld(nowSeconds: number): boolean {
    return nowSeconds - this.moment.seconds > goodForSeconds;
  }

  get text(): string {
    const { snapshot, seconds } = this.moment;
    const parts = [String(seconds), snapshot.text, [...this.seen].join(',')];
    if (this.through) parts.push(this.through.snapshot.text, textOf(this.through.place));
    return parts.join('~');
  }
}

export const textOf = ({ xid, at }: Place): string => `${xid}.${at}`;

/** Parses a position; returns null if the text is not one. */
export function placeOf(text: unknown): Place | null {
  const [, xid, at] = typeof text === 'string' ? (/^(\d{1,20})\.(\d{1,9})$/.exec(text) ?? []) : [];
  return xid === undefined ? null : { xid: BigInt(xid), at: Number(at) };
}

const isAfter = (one: Place, other: Place): boolean =>
  one.xid > other.xid || (one.xid === other.xid && one.at > other.at);
