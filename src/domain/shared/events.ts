/**
 * All events of the domain, by name: past tense, with ids only. Each feature declares its own in `*.events.ts` by declaration
 * merging. A mistyped name does not compile.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the features
export interface Events {}
export type EventName = keyof Events;
export type DomainEvent = { [E in EventName]: { name: E; payload: Events[E] } }[EventName];
