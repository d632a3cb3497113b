import { isObject, type Json } from '../channel-wire/json.js';

/** The token of the flow comes from the business and tells a reader nothing. */
const ownFields = new Set(['flow_token']);
const deepest = 5;

/**
 * Returns the answers of a completed form (a flow), one in a line. They are JSON text that the business defines; some vendors group them by
 * page, and encode them twice. Returns null if there are none.
 */
export function formAnswers(text: string | undefined): string | null {
  const answers = parsed(parsed(text));
  return (isObject(answers) && linesOf(answers, 0).join('\n')) || null;
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const linesOf = (answers: Json, depth: number): string[] =>
  Object.entries(answers).flatMap(([name, answer]) => {
    if (ownFields.has(name)) return [];
    if (isObject(answer) && depth < deepest) return linesOf(answer, depth + 1);
    return [`${name}: ${shown(answer)}`];
  });

function shown(answer: unknown): string {
  if (Array.isArray(answer) && answer.every(each => typeof each === 'string')) return answer.join(', ');
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}
