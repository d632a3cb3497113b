import { leaningTo } from '../../../domain/assistant/index.js';
import { useOf } from '../../../domain/dashboards/index.js';
import { type AskedPlan, listUses, type QuestionInput, type QuestionPlan } from '../../../domain/questions/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { askedIn } from './asked-in.js';
import { QuestionText } from './question-text.js';
import { readOneQuestion } from './read-one-question.js';
import { splitQuestion, splitThings } from './split-question.js';

/** Reads what a question asks of the data, by its words only: the plan of its first part, with those of further parts beside it. */
export function readQuestion(input: QuestionInput): AskedPlan {
  const language = leaningTo(input.question) ?? askedIn(input.question);
  const [first, ...others] = plansOf(input).map(plan => ({ ...plan, language }));
  if (!first) throw new Error('every question has a plan');
  return { ...first, others };
}

const isUnderstood = ({ kind }: QuestionPlan): boolean => kind !== 'UNCLEAR';

function plansOf(input: QuestionInput): QuestionPlan[] {
  const parts = splitQuestion(input.question).filter(part => new QuestionText(part).remaining().length > 0);
  if (parts.length > 1) return ofParts(input, parts);
  const things = splitThings(input.question)?.map(question => readOneQuestion({ ...input, question }));
  if (things?.every(plan => isUnderstood(plan) && plan.ignored.length === 0)) return things;
  const plan = readOneQuestion(input);
  return [plan, ...goneOn(input, plan)];
}

/** Reads each part. One that is elliptic goes on from the part before: "¿cuántos leads hay y cuántos son calientes?". */
function ofParts(input: QuestionInput, parts: readonly string[]): QuestionPlan[] {
  const read: { part: string; plan: QuestionPlan }[] = [];
  for (const part of parts) {
    const before = read.findLast(({ plan }) => isUnderstood(plan))?.plan;
    read.push({ part, plan: readOneQuestion({ ...input, question: part, previous: before ?? input.previous }) });
  }
  const whole = readOneQuestion(input);
  // How something is done may be asked in two sentences.
  if (whole.kind === 'HELP' && !read.some(({ plan }) => plan.kind === 'HELP')) return [whole];
  const [first, ...others] = withCommonParts(read.filter(({ plan }) => isUnderstood(plan)));
  const unclear = read.filter(({ plan }) => !isUnderstood(plan)).map(({ part }) => part);
  if (first && unclear.length === 0) return [first, ...others];
  // Words such as "and how much?" may add nothing that the whole does not say.
  if (!first || (isUnderstood(whole) && whole.ignored.length === 0)) return [whole];
  return [{ ...first, ignored: [...first.ignored, ...unclear.map(nameOf)].slice(0, 12) }, ...others];
}

/** A part as the answer names it. */
const nameOf = (part: string): string => part.replace(/^[\s¿\u00a1]+|[\s?!.,;]+$/gu, '').slice(0, 120);

const ofOne = /(?<!\p{L})(?:vendio|ha vendido|tiene|lleva|gano|cerro|did (?:he|she)|has (?:he|she))(?!\p{L})/u;

/**
 * A time that only one part names is the time of figures and counts in all of them, and a person that only the first names is meant where a
 * later one speaks of one person: "¿cuántos leads tiene Ana y cuánto vendió esta semana?".
 */
function withCommonParts(read: readonly { part: string; plan: QuestionPlan }[]): QuestionPlan[] {
  const times = read.flatMap(({ plan }) => plan.range ?? []);
  const seller = read[0]?.plan.seller ?? null;
  return read.map(({ part, plan }, at) => ({
    ...plan,
    range: plan.range ?? (times.length === 1 && takesTime(plan) && !isOfNow(part) ? (times[0] ?? null) : null),
    seller: plan.seller ?? (at > 0 && ofOne.test(foldName(part)) ? seller : null),
  }));
}

/** "How many leads are there?" asks what there is now, whatever time another part is about. */
const isOfNow = (part: string): boolean =>
  /(?<!\p{L})(?:hay|tenemos|tengo|existen|are there|do we have|do i have)(?!\p{L})/u.test(foldName(part));

function takesTime({ kind, metric, list, conditions }: QuestionPlan): boolean {
  if (kind === 'FIGURE' && metric) return useOf(metric).hasRange;
  const isOfOutcome = Object.entries(conditions ?? {}).every(
    ([name, value]) => value === null || (name === 'status' && ['WON', 'LOST'].includes(String(value))),
  );
  return kind === 'COUNT' && list !== null && isOfOutcome && listUses[list].dates[0] === 'CREATED';
}

/** Applies a question that goes on ("¿y el mes pasado?") to the further parts of the one before too. */
function goneOn({ previous, ...input }: QuestionInput, plan: QuestionPlan): QuestionPlan[] {
  const isSame = (one: QuestionPlan, other: QuestionPlan) => one.metric === other.metric && one.list === other.list;
  if (!previous || !isUnderstood(plan) || !isSame(plan, previous)) return [];
  return (previous.others ?? []).flatMap(before => {
    const next = readOneQuestion({ ...input, previous: before });
    return isUnderstood(next) && isSame(next, before) ? [next] : [];
  });
}
