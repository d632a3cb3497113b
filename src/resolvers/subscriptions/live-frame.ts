import type { Place } from '../../domain/live/index.js';

/**
 * A frame without an event. `caughtUp`: all missed events have been sent. `gap`: the missed events are no longer known or too many.
 * `moved`: only the cursor has moved.
 */
export type Mark = 'caughtUp' | 'gap' | 'moved';

/** One step of a subscription: what it shows of an event, or a mark, with the cursor that the listener has reached by it. */
export interface LiveFrame {
  shown: object | null;
  cursor: string;
  /** Null for marks, and for what does not come from a transaction. */
  place: Place | null;
  mark: Mark | null;
}

/** The steps of a subscription. */
export interface LiveFrames extends AsyncIterableIterator<LiveFrame> {
  /** Fulfilled once no later event can be missed. */
  readonly started: Promise<void>;
  /** Set by the code that passes the frames on to listeners that resume: moves of the cursor are then also sent, as marks. */
  tellsMoves: boolean;
}

const isFrame = (root: object): root is LiveFrame => 'shown' in root && 'cursor' in root && 'mark' in root;

/** Returns what a subscription's resolver shows. */
export const shownIn = <Shown extends object>(root: Shown | LiveFrame): Shown =>
  isFrame(root) ? (root.shown as Shown) : root;
