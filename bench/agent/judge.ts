import { foldName } from '../../src/domain/shared/fold.js';
import type { BenchConversation } from './conversations.js';

/** The result of one turn: the answer, whether its author claims to know it, and the state of the conversation afterwards. */
export interface Reply {
  text: string | null;
  buttons: string[];
  known: boolean;
  status: string;
  /** Whether an order of the customer waits for a person's confirmation, as an order above the shop's limit does. */
  orderWaits: boolean;
  /** The rule that routed the message. */
  rule: string | null;
  /** Why the first draft was rejected; null if it was sent. */
  refused: string | null;
  ms: number;
}
export interface Verdict {
  useful: boolean;
  wrong: boolean;
  unknown: boolean;
  silent: boolean;
  repeated: boolean;
}

/** Returns an answer in the form in which the patterns of a turn are tested. */
export const plain = (text: string) => foldName(text.replace(/[\u00a0\u202f\u2009]/g, ' '));
/**
 * Returns the sentences that are long enough for a repetition to be noticed. Sentences with digits are facts and left out: a price may be
 * said twice.
 */
const sentencesOf = (text: string): string[] =>
  plain(text)
    .split(/(?<=[.!?])\s+|\n/)
    .filter(sentence => sentence.length >= 25 && !/\d/.test(sentence));
const greets = (text: string) => /^\W*(?:hola|hello|hi)\b/.test(plain(text));

/** Judges each turn by its answer and by the earlier answers. */
export function judge(conversation: BenchConversation, replies: Reply[]): Verdict[] {
  const said = new Set<string>();
  return conversation.turns.map(({ must, mustNot }, index) => {
    const reply = replies[index];
    const text = reply?.text ?? null;
    if (text === null) return { useful: false, wrong: false, unknown: false, silent: true, repeated: false };
    const folded = plain(text);
    const holds = must.every(pattern => pattern.test(folded));
    const wrong = mustNot.some(pattern => pattern.test(folded));
    const sentences = sentencesOf(text);
    const repeated = sentences.some(sentence => said.has(sentence)) || (index > 0 && greets(text));
    for (const sentence of sentences) said.add(sentence);
    return { useful: holds && !wrong, wrong, unknown: !holds && reply?.known === false, silent: false, repeated };
  });
}

/**
 * Whether a conversation is solved: every turn was answered usefully and no person had to take over. An order above the shop's limit
 * waits for a person by design, so it does not count as a take-over.
 */
export const isSolved = (verdicts: Verdict[], replies: Reply[]): boolean =>
  verdicts.every(({ useful }) => useful) && replies.every(({ status, orderWaits }) => status === 'BOT' || orderWaits);

/** Whether the customer should end with a person, according to the title: the agent cannot solve such a conversation alone. */
export const endsWithPerson = ({ title }: BenchConversation): boolean => title.endsWith('(person)');

const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(2).replace(/^0/, ''));

export interface Judged {
  conversation: BenchConversation;
  replies: Reply[];
  verdicts: Verdict[];
}

/** Returns one row of the table in docs/evaluation.md. */
export function tableLine(name: string, judged: Judged[]): string {
  const verdicts = judged.flatMap(each => each.verdicts);
  const count = (key: keyof Verdict) => share(verdicts.filter(verdict => verdict[key]).length, verdicts.length);
  const solvable = judged.filter(each => !endsWithPerson(each.conversation));
  const solved = solvable.filter(each => isSolved(each.verdicts, each.replies)).length;
  const times = judged.flatMap(each => each.replies.map(({ ms }) => ms)).sort((a, b) => a - b);
  const p95 = times[Math.min(times.length - 1, Math.floor(times.length * 0.95))] ?? 0;
  const cells = [name, judged.length, verdicts.length];
  const shares = (['useful', 'wrong', 'unknown', 'silent', 'repeated'] as const).map(count);
  return `| ${[...cells, ...shares, share(solved, solvable.length), `${Math.round(p95)} ms`].join(' | ')} |`;
}

export const tableHead = [
  '| Conversations | Count | Turns | Useful | Wrong | Unknown though known | Silent | Repeated | Solved | p95 |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
].join('\n');
