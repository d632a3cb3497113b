import type { Language } from '../../shared/translations.js';
import type { ScopedContext } from '../../shared/use-case.js';
import type { TenantProfile } from '../../tenants/index.js';
import type { DialogueState } from '../dialogue/state.js';
import type { MessageContext } from '../message-context.js';
import type { Shelf, ShelfProduct } from '../shelf.js';
import type { ShelfOrigin } from '../shelf-origin.js';

/** What the tools of one answer work on. */
export interface ToolContext {
  context: ScopedContext;
  tenant: TenantProfile;
  message: MessageContext;
  language: Language;
  shelf: Shelf;
  /** What the shelf was made of, except for the profile of a trial. */
  origin: ShelfOrigin;
  /** State before this message: only what the customer was shown and asked then can be confirmed now. */
  state: DialogueState;
  /** What is done in the transaction that queues the answer. */
  wishes: AgentWishes;
  /** True if nothing may be changed: a tool returns what it would do, as far as that can be known. */
  isTrial: boolean;
  /** True if a person will answer: tools that do more than look up facts are refused. */
  awaitsPerson: boolean;
  /** Whether the model that calls is a hosted one: it may put on the cart what becomes a charge of the order. Set for each round. */
  isHosted?: boolean;
  /** False if the answer can only be a text. */
  showsPictures: boolean;
}
/** What the agent wants to be done when its answer is queued. */
export interface AgentWishes {
  handOver: string | null;
  visit: string | null;
  /** Whether the cart was set, so that the answer shows a total to be confirmed. */
  cartSet: boolean;
  ordered: boolean;
  /** The products whose pictures are sent with the answer. */
  pictures: ShelfProduct[];
}
export const noWishes = (): AgentWishes => ({
  handOver: null,
  visit: null,
  cartSet: false,
  ordered: false,
  pictures: [],
});
