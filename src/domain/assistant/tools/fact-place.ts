import type { Language } from '../../shared/translations.js';
import type { DialogueState } from '../dialogue/state.js';
import type { Likeness } from '../search/likeness.js';
import type { SourceReader } from '../search/source-reader.js';
import type { Shelf } from '../shelf.js';
import type { ShelfOrigin } from '../shelf-origin.js';
import type { ToolResult } from './agent-tools.js';

/** What the tools for facts read of the place of an answer. It is plain data. */
export interface FactPlace {
  shelf: Shelf;
  locale: string;
  currency: string;
  language: Language;
  state: DialogueState;
  /** The message that is answered. */
  text: string;
  /** The turns before it, oldest first. */
  history: { direction: 'INBOUND' | 'OUTBOUND'; body: string }[];
  /** How many products and articles a search returns; as many as the local link reads if it is left out. */
  most?: { items: number; articles: number };
}
/** The models that the tools for facts compare texts with. */
export interface FactReaders {
  likeness: Likeness;
  sources: SourceReader;
}

/** What a link needs to look facts up where the functions of its input cannot be called, such as in another thread. */
export interface FactsElsewhere {
  /** Plain data. The shelf is made from its origin there: one copy of it serves many answers. */
  place: Omit<FactPlace, 'shelf'>;
  origin: ShelfOrigin;
  /** Takes what was looked up there, in order, as if it had been looked up here. */
  take(results: readonly ToolResult[]): void;
}
