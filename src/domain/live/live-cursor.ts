import { Snapshot } from './snapshot.js';

/** For how long what was told is kept. */
export const keptHours = 24;
/** An hour less, since rows are dated by the beginning of their transaction, which may have been committed later. */
const goodForSeconds = (keptHours - 1) * 3600;
const longest = 8192;

/** Where an event stands: its transaction, and its number within it. */
export interface Place {
  xid: bigint;
  at: number;
}

/** The state of the database at a moment of its clock, in seconds. */
export interface Moment {
  snapshot: Snapshot;
  seconds: number;
}

/** How far the events that one moment saw were told, in the order of their places. */
export interface Through {
  snapshot: Snapshot;
  place: Place;
}

/**
 * How far a listener has been told: all that a moment saw, some events since, and, where what was missed is still being told,
 * the place up to which it was.
 */
export class LiveCursor {
  private readonly seen: Set<string>;

  constructor(
    readonly moment: Moment,
    seen: Iterable<string> = [],
    private readonly through: Through | null = null,
  ) {
    this.seen = new Set(seen);
  }

  /** Null where the text is no cursor. */
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

  /** The same, with what was told of what `snapshot` saw, up to a place. */
  upTo(through: Through): LiveCursor {
    return new LiveCursor(this.moment, this.seen, through);
  }

  /** Whether an event that is committed now was told before. */
  covers(place: Place): boolean {
    if (this.moment.snapshot.sees(place.xid) || this.seen.has(textOf(place))) return true;
    const { through } = this;
    return !!through?.snapshot.sees(place.xid) && !isAfter(place, through.place);
  }

  /** Whether what came after it may have been deleted. */
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

/** Null where the text is no place. */
export function placeOf(text: unknown): Place | null {
  const [, xid, at] = typeof text === 'string' ? (/^(\d{1,20})\.(\d{1,9})$/.exec(text) ?? []) : [];
  return xid === undefined ? null : { xid: BigInt(xid), at: Number(at) };
}

const isAfter = (one: Place, other: Place): boolean =>
  one.xid > other.xid || (one.xid === other.xid && one.at > other.at);
