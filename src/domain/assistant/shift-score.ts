import type { Temperature } from '../shared/labels.js';
import { type ClassificationParts, scoreOf } from './understanding.js';

const largest: ClassificationParts = { urgency: 30, decisionPower: 25, budget: 25, fit: 20 };
const bounds: Record<Temperature, { min: number; max: number }> = {
  HOT: { min: 80, max: 100 },
  WARM: { min: 50, max: 79 },
  COLD: { min: 0, max: 49 },
};

/**
 * Changes the parts of a score as little as needed to bring their sum into the temperature that a person chose. It changes urgency first,
 * which is what people mostly mean by hot or cold, and then the other parts in order.
 */
export function shiftTo(parts: ClassificationParts, temperature: Temperature): ClassificationParts {
  const { min, max } = bounds[temperature];
  const score = scoreOf(parts);
  let missing = Math.min(Math.max(score, min), max) - score;
  const moved = (part: keyof ClassificationParts): number => {
    const to = Math.min(Math.max(parts[part] + missing, 0), largest[part]);
    missing -= to - parts[part];
    return to;
  };
  return {
    urgency: moved('urgency'),
    decisionPower: moved('decisionPower'),
    budget: moved('budget'),
    fit: moved('fit'),
  };
}
