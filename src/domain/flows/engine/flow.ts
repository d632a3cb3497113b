import { z } from 'zod';
import type { EventName } from '../../shared/events.js';
import { type Language, languages, type Texts } from '../../shared/translations.js';
import type { FlowFacts } from './facts.js';
import { everyStep } from './position.js';
import type { Step } from './step.js';
import type { StopCause } from './stop-causes.js';

/** A conversation that runs by itself. */
export interface Flow<S = never> {
  id: string;
  name(language: Language): string;
  description(language: Language): string;
  /** What people read of each step, by its id. */
  labels: Texts<never>;
  /** The events that may start a run; `onlyIf` decides. */
  startsOn: readonly StartEvent[];
  /** Asked only when an event may start a run, before `onlyIf`. */
  startsIf?(facts: FlowFacts): boolean;
  /** At most one run at a time is under way for each. */
  onePer: 'contact' | 'conversation';
  /** Asked when an event may start a run, and again before each step: false ends the run. */
  onlyIf(facts: FlowFacts, settings: S): boolean;
  /** What ends a run that is under way: seen as soon as it happens, and looked for again before each step. */
  stopsOn: readonly StopCause[];
  /** Of each tenant; with defaults for everything. */
  settings: z.ZodType<S>;
  /** Whether it runs where the tenant has said nothing. */
  enabledAtFirst: boolean;
  steps: readonly Step<S>[];
}

/** Events that name the conversation they are about. */
export type StartEvent = Extract<EventName, 'message.added' | 'conversation.handed-over' | 'case.closed'>;

/** A flow of which nobody needs to know the type of its settings. */
export type AnyFlow = Flow<never>;

/** Checks what the compiler cannot: ids are unique and readable, each step has a label, and the settings have defaults. */
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

/** What people read of a step. Throws where there is no such label. */
export const labelOf = ({ labels }: Pick<AnyFlow, 'labels'>, language: Language, key: string): string =>
  labels(language, key as never);

/** The settings of a tenant for one flow. */
export const settingsOf = (flow: AnyFlow): z.ZodType =>
  z
    .strictObject({ enabled: z.boolean().default(flow.enabledAtFirst), settings: flow.settings.prefault({}) })
    .prefault({});
