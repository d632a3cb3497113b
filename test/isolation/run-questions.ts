import type { GraphError } from '../../src/testing/index.js';
import type { Question } from './walk.js';

/** An answer as text, without parts that differ each time. */
export type Answer = string;

const atOnce = 6;

export async function runOne(
  url: string,
  token: string,
  { text, variables }: Pick<Question, 'text' | 'variables'>,
  tries = 10,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: text, variables }),
  });
  const body = await response.text();
  // The machine is busy, so the question is sent again.
  if (tries > 0 && body.includes('"SERVICE_UNAVAILABLE"')) {
    await new Promise(resolve => setTimeout(resolve, 500));
    return runOne(url, token, { text, variables }, tries - 1);
  }
  if (response.status !== 200) throw new Error(`${response.status} ${body}\n${text}\n${JSON.stringify(variables)}`);
  const answer = toldIn(body).replace(/\/media\/[^"\\]+/g, '/media/…');
  // The result of a trial is not stored, so its ids and times are new each time.
  return text.includes('understand(') ? answer.replace(/"(id|createdAt)":"[^"]*"|"latencyMs":\d+/g, '"new":0') : answer;
}

/** Returns data and errors of an answer as text. Most answers have no errors, and their text is used without parsing. */
function toldIn(body: string): string {
  if (!body.includes('"errors":')) return body;
  const { data = null, errors = [] }: { data?: unknown; errors?: GraphError[] } = JSON.parse(body);
  const told = errors.map(({ message, path, extensions }) => ({ message, path, code: extensions.code }));
  return JSON.stringify({ data, told });
}

/**
 * Sends all questions and returns the result of `look` for each answer, in the order of the questions; by default the answers themselves.
 * All answers together are hundreds of megabytes, so callers with many questions should not keep the texts.
 */
export async function runAll<Seen = Answer>(
  url: string,
  token: string,
  questions: readonly Question[],
  look: (answer: Answer, index: number) => Seen = answer => answer as Seen,
): Promise<Seen[]> {
  const seen: Seen[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < questions.length; index = next++) {
      const question = questions[index];
      if (question) seen[index] = look(await runOne(url, token, question), index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return seen;
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export const idsIn = (answer: Answer): Set<string> => new Set(answer.match(uuids));

/** Returns the ids in an answer that its reader must not see. */
export const forbiddenIn = (answer: Answer, hidden: ReadonlySet<string>): string[] =>
  [...idsIn(answer)].filter(id => hidden.has(id));

export const wasRefused = (answer: Answer): boolean => answer.includes('"code":"FORBIDDEN"');

/** Adds the names of the fields that are not empty in this answer to `into`, as `Type.field`. */
export function filledIn(answer: Answer, into: Set<string>): void {
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const { __typename: type, ...fields } = value as Record<string, unknown>;
    for (const [name, inner] of Object.entries(fields)) {
      const nodes = (inner as { nodes?: unknown } | null)?.nodes ?? inner;
      if (typeof type === 'string' && nodes !== null && !(Array.isArray(nodes) && nodes.length === 0))
        into.add(`${type}.${name}`);
      visit(inner);
    }
  };
  visit(JSON.parse(answer));
}
