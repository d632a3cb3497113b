import type { AnswerReply, FactPlace, Shelf, ShelfOrigin, ToolResult } from '../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../domain/assistant/language-model.port.js';

/** An answer to be drafted, as it is sent to the thread. */
export interface DraftOrder {
  /** Without its functions, which cannot be sent. */
  input: Omit<AnswerInput, 'lookUp' | 'products' | 'elsewhere'>;
  place: Omit<FactPlace, 'shelf'>;
  /** `loaded` is missing if the thread already has it from an earlier order of this tenant. */
  origin: Omit<ShelfOrigin, 'loaded'> & { loaded?: Shelf };
}

/** What the thread says of an order. */
export type DraftOutcome =
  | { kind: 'drafted'; reply: AnswerReply; results: ToolResult[] }
  /** `message` is that of the error that the draft threw. */
  | { kind: 'failed'; message: string }
  /** The order had no shelf, and the thread no longer has it. */
  | { kind: 'lacking' };

/** What the thread sends: once that it is ready, and then the outcomes in the order in which it got the orders. */
export type ThreadMessage = { kind: 'ready' } | DraftOutcome;
