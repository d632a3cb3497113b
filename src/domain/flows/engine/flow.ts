import { z } from 'zod';
import type { Transaction } from '../../shared/database.port.js';
import type { EventName } from '../../shared/events.js';
import { type CodedText, type Language, languages } from '../../shared/translations.js';
import type { FlowFacts } from './facts.js';
import { everyStep } from './position.js';
import type { Step } from './step.js';
import type { StopCause } from './stop-causes.js';

/** An automatic conversation: a list of steps with the rules for when a run of them starts and ends. */
export interface Flow<S = never> {
  id: string;
  name(language: Language): string;
  description(language: Language): string;
  /** The text that people read for each step, by step id. */
  labels(language: Language, key: never): CodedText;
  /** The events that may start a run; `onlyIf` decides. */
  startsOn: readonly StartEvent[];
  /** Called when an event may start a run, before `onlyIf`, and not again later. */
  startsIf?(facts: FlowFacts): boolean;
  /**
   * Returns what starts runs without an event, because time has passed; asked once an hour. It may return again what has started a run,
   * which starts no other.
   */
  startsAfter?(tx: Transaction, settings: S, now: Date): Promise<TimedCause[]>;
  /**
   * Returns what a run may be about that is started by hand for a contact, the most urgent first. The first that has had no run starts one.
   * Without it, a run by hand is about nothing else than the contact.
   */
  causesByHand?(tx: Transaction, contactId: string, now: Date): Promise<TimedCause[]>;
  /** At most one run at a time is under way for each contact or for each conversation. */
  onePer: 'contact' | 'conversation';
  /** Called when an event may start a run, and again before each step. False ends the run. */
  onlyIf(facts: FlowFacts, settings: S): boolean;
  /** Causes that end a run under way. They are checked when their event happens, and again before each step. */
  stopsOn: readonly StopCause[];
  /** Schema of each tenant's settings, with a default for everything. */
  settings: z.ZodType<S>;
  /**
   * Ids of flows that write about the same matter: while a run of one of these is under way for a contact, no run of this flow starts, and
   * one that has started writes nothing.
   */
  yieldsTo?: readonly string[];
  /** Whether the flow is on for a tenant that has not set it. */
  enabledAtFirst: boolean;
  steps: readonly Step<S>[];
}

/** The cause of a run that no event starts. */
export interface TimedCause {
  id: string;
  contactId: string;
  /** When it happened. Waits count from it. */
  at: Date;
  /** Until when it starts a run; later only if a run of the contact was under way at that time. Left out for no limit. */
  until?: Date;
}

/** Events that name the conversation they are about. */
export type StartEvent = Extract<EventName, 'message.added' | 'conversation.handed-over' | 'case.closed'>;

/** A flow for code that does not need the type of its settings. */
export type AnyFlow = Flow<never>;

/**
 * Checks what the compiler cannot: ids are unique and well formed, each step has a label, and the settings have defaults. Throws
 * otherwise.
 */
export function defineFlow<S>(flow: Flow<S>): AnyFlow {
  const ids = everyStep(flow.steps).map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new TypeError(`the flow ${flow.id} has two steps ${twice}`);
  for (const id of [flow.id, ...ids])
    if (!/^[a-z][a-z0-9-]*$/.test(id)) throw new TypeError(`"${id}" is no id: use small letters, digits and hyphens`);
  for (const key of ids) for (const language of languages) labelOf(flow, language, key);
  if (!flow.settings.safeParse({}).success) throw new TypeError(`the settings of the flow ${flow.id} lack defaults`);
  return flow as unknown as AnyFlow;
}

/** Returns the label of a step. Throws if it has none. */
export const labelOf = ({ labels }: Pick<AnyFlow, 'labels'>, language: Language, key: string): CodedText =>
  labels(language, key as never);

/** Returns the schema of a tenant's settings for one flow. */
export const settingsOf = (flow: AnyFlow): z.ZodType =>
  z
    .strictObject({ enabled: z.boolean().default(flow.enabledAtFirst), settings: flow.settings.prefault({}) })
    .prefault({});
