import type { FlowFacts } from './facts.js';

/** The newest message of the contact that a run knows of, and the run's times. */
export interface RunProgress {
  heardSequence: bigint;
  /** When the run asked its question, while it waits for the answer; null otherwise. */
  askedAt?: Date | null;
  anchorAt?: Date;
}

/** Whether a message of the contact has arrived that the run does not know of. */
export const hasReplied = ({ lastInboundSequence }: FlowFacts, { heardSequence }: RunProgress): boolean =>
  lastInboundSequence !== null && lastInboundSequence > heardSequence;

const isSince = (at: Date | null, lastInboundAt: Date | null): boolean =>
  at !== null && (lastInboundAt === null || at >= lastInboundAt);

interface Cause {
  /** Whether the cause ends the run now. */
  holds(facts: FlowFacts, run: RunProgress): boolean;
}

/** The causes that may end a run. They are checked when an event happens, and again under a lock before every step. */
const causes = {
  /**
   * A message of the contact arrived since. Vendors give times in whole seconds, so arrival numbers are compared. While the run waits
   * for an answer to its question, a message does not end it.
   */
  reply: { holds: (facts, run) => !run.askedAt && hasReplied(facts, run) },
  /** A person of the business, or the agent, wrote something since. Another run begins from that message. */
  written: {
    holds: ({ lastDirection, lastByFlow, lastMessageAt }, { anchorAt }) =>
      lastDirection === 'OUTBOUND' && !lastByFlow && !!lastMessageAt && !!anchorAt && lastMessageAt > anchorAt,
  },
  /** The contact asked not to be written to, or was erased. */
  'opted-out': { holds: facts => facts.optedOut || facts.erased },
  /** The contact asked not to get marketing. */
  'no-marketing': { holds: facts => facts.noMarketing },
  /** A person handles the conversation, or it waits for one. */
  'handed-over': { holds: facts => facts.conversationStatus === 'HUMAN' || facts.conversationStatus === 'WAITING' },
  /** The conversation was closed. */
  closed: { holds: facts => facts.conversationStatus === 'CLOSED' },
  /** The contact has ordered since they last wrote, so their question led to a sale. */
  ordered: { holds: ({ lastOrderAt, lastInboundAt }) => isSince(lastOrderAt, lastInboundAt) },
  /** The contact has ordered since the run's cause, or a sale to them was won or lost. */
  bought: {
    holds: ({ lastOrderAt, lastSaleDecidedAt }, { anchorAt }) =>
      [lastOrderAt, lastSaleDecidedAt].some(at => !!at && !!anchorAt && at > anchorAt),
  },
  /** The invoice that the run is about was paid in full or cancelled, or the contact has no overdue invoice. */
  paid: { holds: ({ overdueInvoice }) => overdueInvoice === null },
  /** The lead was won or lost, or a sale to the contact since they last wrote. */
  decided: {
    holds: ({ leadStatus, lastSaleDecidedAt, lastInboundAt }) =>
      leadStatus === 'WON' || leadStatus === 'LOST' || isSince(lastSaleDecidedAt, lastInboundAt),
  },
  /** A person moved the lead to nurturing, where another flow writes to the contact. */
  nurtured: { holds: ({ leadStatus }) => leadStatus === 'NURTURING' },
} satisfies Record<string, Cause>;

export type StopCause = keyof typeof causes;
export const stopCauses = Object.keys(causes) as StopCause[];

/** A request for no more messages is a reply too, but the more precise cause is shown to the team. */
const telling: ReadonlySet<StopCause> = new Set(['opted-out', 'no-marketing']);

/** Returns a cause that ends the run; null if the run goes on. Of several, it is an opt-out of the contact, otherwise the first. */
export function findStopCause(names: readonly StopCause[], facts: FlowFacts, run: RunProgress): StopCause | null {
  const held = names.filter(name => causes[name].holds(facts, run));
  return held.find(name => telling.has(name)) ?? held[0] ?? null;
}
