import type { Place } from '../../domain/live/index.js';

/** Something that tells of no event: what was missed is told, or is not known any more; or only the cursor has moved. */
export type Mark = 'caughtUp' | 'gap' | 'moved';

/** One step of a subscription: what it shows of an event, or a mark, with the cursor that the listener has come to by it. */
export interface LiveFrame {
  shown: object | null;
  cursor: string;
  /** Null for marks, and for what no transaction told. */
  place: Place | null;
  mark: Mark | null;
}

/** The steps of a subscription. */
export interface LiveFrames extends AsyncIterableIterator<LiveFrame> {
  /** Fulfilled once nothing is missed any more that happens from then on. */
  readonly started: Promise<void>;
  /** Set by whoever hands the frames on to listeners that resume: it then marks that the cursor has moved. */
  tellsMoves: boolean;
}

const isFrame = (root: object): root is LiveFrame => 'shown' in root && 'cursor' in root && 'mark' in root;

/** What a resolver of a subscription shows. */
export const shownIn = <Shown extends object>(root: Shown | LiveFrame): Shown =>
  isFrame(root) ? (root.shown as Shown) : root;
