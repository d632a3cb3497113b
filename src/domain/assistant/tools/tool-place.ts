import type { Language } from '../../shared/translations.js';
import type { ScopedContext } from '../../shared/use-case.js';
import type { TenantProfile } from '../../tenants/index.js';
import type { DialogueState } from '../dialogue/state.js';
import type { MessageContext } from '../message-context.js';
import type { Shelf } from '../shelf.js';

/** What the tools of one answer work on. */
export interface ToolPlace {
  context: ScopedContext;
  tenant: TenantProfile;
  message: MessageContext;
  language: Language;
  shelf: Shelf;
  /** As it stood before this message: what the customer was shown and asked then is what can be confirmed now. */
  state: DialogueState;
  /** What is done in the transaction that queues the answer. */
  wishes: AgentWishes;
  /** Nothing is changed: a tool gives what it would, as far as that can be known. */
  isTrial: boolean;
  /** A person will answer: whatever tells no facts of the catalogue and the articles is refused. */
  awaitsPerson: boolean;
}
/** What the agent wants done once its answer is queued. */
export interface AgentWishes {
  handOver: string | null;
  visit: string | null;
  /** Whether the cart was set, so that the answer shows a total to be confirmed. */
  cartSet: boolean;
  ordered: boolean;
}
export const noWishes = (): AgentWishes => ({ handOver: null, visit: null, cartSet: false, ordered: false });
