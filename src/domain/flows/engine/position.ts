import type { Step } from './step.js';

/** A step that a run has done, and its outcome. If the step has several ways, the outcome is the name of the way. */
export interface DoneStep {
  step: string;
  outcome: string;
}

type AnyStep = Step<never>;
interface Place {
  step: AnyStep;
  /** The steps that follow it in its list. */
  rest: readonly AnyStep[];
  /** The step that has this step on one of its ways; null at the top level. */
  parent: Place | null;
}

/**
 * Returns the step that a run does next, or null if the run is over. It is found by the ids of the done steps, not by a step number,
 * so that a run survives a deployment that inserted, removed or moved steps: it continues after the last done step that still
 * exists, and does no step twice.
 */
export function nextStep(steps: readonly AnyStep[], done: readonly DoneStep[]): AnyStep | null {
  const places = placesOf(steps);
  const finished = new Set(done.map(({ step }) => step));
  const last = done.findLast(({ step }) => places.has(step));
  let next = last ? after(places.get(last.step), last.outcome) : (steps[0] ?? null);
  while (next && finished.has(next.id)) {
    const { id } = next;
    const outcome = done.findLast(({ step }) => step === id)?.outcome ?? '';
    next = after(places.get(id), outcome);
  }
  return next;
}

/** Returns every step of a flow, including those on ways, in the order in which they are written. */
export const everyStep = <S>(steps: readonly Step<S>[]): Step<S>[] =>
  steps.flatMap(step => [step, ...waysOf(step).flatMap(way => everyStep(way))]);

const waysOf = <S>(step: Step<S>): (readonly Step<S>[])[] => ('ways' in step ? Object.values(step.ways) : []);

function placesOf(
  steps: readonly AnyStep[],
  parent: Place | null = null,
  places = new Map<string, Place>(),
): Map<string, Place> {
  for (const [index, step] of steps.entries()) {
    const place = { step, rest: steps.slice(index + 1), parent };
    places.set(step.id, place);
    for (const way of waysOf(step)) placesOf(way, place, places);
  }
  return places;
}

function after(place: Place | null | undefined, outcome: string): AnyStep | null {
  if (!place) return null;
  const [firstOfWay] = 'ways' in place.step ? (place.step.ways[outcome] ?? []) : [];
  return firstOfWay ?? following(place);
}
const following = (place: Place): AnyStep | null => place.rest[0] ?? (place.parent ? following(place.parent) : null);
