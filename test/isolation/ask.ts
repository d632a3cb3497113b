import { gql } from '../../src/testing/index.js';
import type { Question } from './walk.js';

/** An answer as text, without what is new each time. */
export type Answer = string;

const atOnce = 6;

export async function askOne(url: string, token: string, question: Question, tries = 10): Promise<Answer> {
  const { text, variables } = question;
  const { data, errors, status } = await gql(url, token)(text, variables);
  // a machine that is busy with other things
  if (tries > 0 && errors.some(({ extensions }) => extensions.code === 'SERVICE_UNAVAILABLE')) {
    await new Promise(resolve => setTimeout(resolve, 500));
    return askOne(url, token, question, tries - 1);
  }
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(errors)}\n${text}\n${JSON.stringify(variables)}`);
  const told = errors.map(({ message, path, extensions }) => ({ message, path, code: extensions.code }));
  return JSON.stringify({ data, told }).replace(/\/media\/[^"\\]+/g, '/media/…');
}

/** The answers in the order of the questions. */
export async function askAll(url: string, token: string, questions: readonly Question[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < questions.length; index = next++) {
      const question = questions[index];
      if (question) answers[index] = await askOne(url, token, question);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Ids in an answer that its reader must not see. */
export const forbiddenIn = (answer: Answer, hidden: ReadonlySet<string>): string[] => [
  ...new Set(answer.match(uuids)?.filter(id => hidden.has(id))),
];

export const wasRefused = (answer: Answer): boolean => answer.includes('"code":"FORBIDDEN"');

/** Names of fields that hold something in this answer, as `Type.field`. */
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
