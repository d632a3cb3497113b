import type { FlowFacts } from './facts.js';

/** Up to where a run knows what the contact wrote. */
export interface Known {
  heardSequence: bigint;
  /** While it awaits an answer: since when. */
  askedAt?: Date | null;
  anchorAt?: Date;
}

/** Whether a message of the contact has arrived that the run does not know of. */
export const hasReplied = ({ lastInboundSequence }: FlowFacts, { heardSequence }: Known): boolean =>
  lastInboundSequence !== null && lastInboundSequence > heardSequence;

interface Cause {
  /** Whether it has happened since the run began. */
  holds(facts: FlowFacts, run: Known): boolean;
}

/** What may end a run. One definition for both: an event makes the run look, and every step looks again under a lock. */
const causes = {
  /** The contact wrote something that arrived since. Vendors tell times in whole seconds, so arrivals are compared. What was asked may be answered. */
  reply: { holds: (facts, run) => !run.askedAt && hasReplied(facts, run) },
  /** A person of the business, or the agent, wrote something since: another run begins there. */
  written: {
    holds: ({ lastDirection, lastByFlow, lastMessageAt }, { anchorAt }) =>
      lastDirection === 'OUTBOUND' && !lastByFlow && !!lastMessageAt && !!anchorAt && lastMessageAt > anchorAt,
  },
  /** The contact asked not to be written to, or was erased. */
  'opted-out': { holds: facts => facts.optedOut || facts.erased },
  /** A person answers, or is awaited. */
  'handed-over': { holds: facts => facts.conversationStatus === 'HUMAN' || facts.conversationStatus === 'WAITING' },
  /** The conversation was closed. */
  closed: { holds: facts => facts.conversationStatus === 'CLOSED' },
  /** The contact has ordered since they last wrote: what they asked came to something. */
  ordered: {
    holds: ({ lastOrderAt, lastInboundAt }) => !!lastOrderAt && (!lastInboundAt || lastOrderAt >= lastInboundAt),
  },
  /** The lead was won or lost. */
  decided: { holds: facts => facts.leadStatus === 'WON' || facts.leadStatus === 'LOST' },
} satisfies Record<string, Cause>;

export type StopCause = keyof typeof causes;
export const stopCauses = Object.keys(causes) as StopCause[];

/** The first cause that holds; null where the run goes on. */
export const stoppedBy = (names: readonly StopCause[], facts: FlowFacts, run: Known): StopCause | null =>
  names.find(name => causes[name].holds(facts, run)) ?? null;
