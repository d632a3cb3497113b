import { z } from 'zod';
import { notAudited } from '../../shared/audit-trail.js';
import type { Clock } from '../../shared/clock.js';
import { collapseSpaces } from '../../shared/collapse-spaces.js';
import { BadInput } from '../../shared/domain-error.js';
import { newId } from '../../shared/id.js';
import { text } from '../../shared/texts.js';
import { longUseCase, type ScopedContext } from '../../shared/use-case.js';
import { loadTenant, type TenantProfile } from '../../tenants/index.js';
import { type AnswerPreview, answerPreview, profileToTry, type TriedProfile } from '../answer-preview.js';
import { recordCalls } from '../ask-models.js';
import { prepareAnswer } from '../prepare-answer.js';
import { agentFor } from '../retrieve.js';
import { loadShelf, type ShelfAgent } from '../shelf.js';
import { type AskedQuestion, loadQuestions, parsePageCursor } from './asked-questions.js';
import { type DiffPart, wordDiff } from './word-diff.js';

/** A customer's question with the answer at present and the answer by the draft. */
export interface ComparedQuestion {
  messageId: string;
  text: string;
  now: AnswerPreview;
  drafted: AnswerPreview;
  /** Whether the customer would notice a difference: in the text, the buttons, or what happens to the message. */
  differs: boolean;
  diff: DiffPart[];
}
/** Counts over the questions of a page. */
export interface ComparisonTotals {
  questions: number;
  same: number;
  changed: number;
  handOversNow: number;
  handOversDrafted: number;
  unknownNow: number;
  unknownDrafted: number;
}
export interface AnswerComparison {
  questions: ComparedQuestion[];
  totals: ComparisonTotals;
  /** Number of questions on all pages. */
  questionCount: number;
  hasPreviousPage: boolean;
  hasNextPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** Default page size. Each question asks the models twice. */
const usualPage = 10;
const largestPage = 100;
/** Number of questions that are answered at the same time. */
const atOnce = 3;
/** Milliseconds. A page that has taken this long ends with what it has, and the next page continues. */
const longestPageMs = 3_000;

/**
 * Answers the tenant's last questions twice, as at present and by a profile that is not in use yet, in the same way as `previewAnswer`:
 * nothing is sent, only the cost is recorded, and tools that change something only say what they would do. A changed version of an active
 * profile is compared on the questions that this profile answers, any other draft on all questions. A page may be shorter than requested.
 */
export const compareAnswers = longUseCase({
  name: 'assistant.compare-answers',
  permission: 'answer:preview',
  input: z.object({
    draft: z.object({
      agentProfileId: z.string().nullish(),
      name: text('name').nullish(),
      personality: text('line').nullish(),
      systemPrompt: text('notes').nullish(),
    }),
    first: z.int().nullish(),
    after: z.string().nullish(),
  }),
  audit: notAudited('Sends nothing, and stores only the cost.'),
  async run(context, { draft: { agentProfileId, ...draft }, first, after }): Promise<AnswerComparison> {
    const size = first ?? usualPage;
    if (size < 1 || size > largestPage)
      throw new BadInput(`first must be between 1 and ${largestPage}, not ${size}.`, ['first']);
    const place = parsePageCursor(after ?? null);
    const { read, scope, clock } = context;
    const profile = agentProfileId ? await profileToTry(read, agentProfileId) : null;
    const agent = draftOf(profile, draft);
    const answeredBy = profile?.active ? profile.id : null;
    const page = await loadQuestions(read, { answeredBy, first: size, place });
    const tenant = await loadTenant(read, scope.tenantId);
    const questions = await inTime(clock, page.questions, question => compareOn(context, tenant, question, agent));
    const ended = page.position + questions.length;
    return {
      questions,
      totals: totalsOf(questions),
      questionCount: page.total,
      hasPreviousPage: page.position > 0,
      hasNextPage: ended < page.total,
      startCursor: questions.length > 0 ? page.cursorAfter(0) : null,
      endCursor: questions.length > 0 ? page.cursorAfter(questions.length) : null,
    };
  },
});

type Draft = { [K in 'name' | 'personality' | 'systemPrompt']?: string | null | undefined };

/** Returns the profile with the changes of the draft. A draft without a profile must have a name and a personality of its own. */
function draftOf(profile: TriedProfile | null, draft: Draft): ShelfAgent {
  const [name, personality] = (['name', 'personality'] as const).map(field => {
    const value = collapseSpaces(draft[field] ?? profile?.[field] ?? '');
    if (value === '') throw new BadInput(`The ${field} of an agent profile cannot be empty.`, ['draft', field]);
    return value;
  }) as [string, string];
  const systemPrompt = draft.systemPrompt === undefined ? (profile?.systemPrompt ?? '') : (draft.systemPrompt ?? '');
  return { id: profile?.id ?? newId(), name, personality, systemPrompt };
}

/** Returns as many results as there is time for, a few at once, and at least the first ones. */
async function inTime<T, R>(clock: Clock, items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const began = clock.now().getTime();
  const done: R[] = [];
  while (done.length < items.length && clock.now().getTime() - began < longestPageMs)
    done.push(...(await Promise.all(items.slice(done.length, done.length + atOnce).map(work))));
  return done;
}

async function compareOn(
  context: ScopedContext,
  tenant: TenantProfile,
  question: AskedQuestion,
  draft: ShelfAgent,
): Promise<ComparedQuestion> {
  const shelf = await loadShelf(context.read, tenant.id, question.catalogueVersion);
  const answerBy = async (agent: ShelfAgent | null): Promise<AnswerPreview> => {
    const prepared = await prepareAnswer(context, question, tenant, { trial: { agent } });
    await recordCalls(context, prepared.calls);
    prepared.remember();
    return answerPreview(prepared, shelf, question.confidence);
  };
  const speaker = agentFor(shelf, question.agentProfileId);
  const [now, drafted] = speaksAlike(speaker, draft)
    ? await answerBy(null).then(answer => [answer, answer] as const)
    : await Promise.all([answerBy(null), answerBy(draft)]);
  const differs =
    now.text !== drafted.text ||
    now.action !== drafted.action ||
    now.quickReplies.join('\n') !== drafted.quickReplies.join('\n');
  return { messageId: question.id, text: question.body, now, drafted, differs, diff: wordDiff(now.text, drafted.text) };
}

/** Two profiles with the same texts share one answer, because a model that is asked twice seldom says the same. */
const speaksAlike = (one: ShelfAgent | undefined, other: ShelfAgent): boolean =>
  (['name', 'personality', 'systemPrompt'] as const).every(field => one?.[field] === other[field]);

function totalsOf(questions: readonly ComparedQuestion[]): ComparisonTotals {
  const count = (holds: (question: ComparedQuestion) => boolean) => questions.filter(holds).length;
  return {
    questions: questions.length,
    same: count(({ differs }) => !differs),
    changed: count(({ differs }) => differs),
    handOversNow: count(({ now }) => now.action === 'HAND_OVER'),
    handOversDrafted: count(({ drafted }) => drafted.action === 'HAND_OVER'),
    unknownNow: count(({ now }) => now.action === 'NOT_KNOWN'),
    unknownDrafted: count(({ drafted }) => drafted.action === 'NOT_KNOWN'),
  };
}
