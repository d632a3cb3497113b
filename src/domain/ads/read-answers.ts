import { readEmail } from '../contacts/index.js';
import { foldName } from '../shared/fold.js';
import { readPhone } from '../shared/phone.js';
import { cut } from '../shared/texts.js';
import type { AdLead } from './ad-source.port.js';
import questions from './usual-questions.json' with { type: 'json' };

/** The targets of the usual questions, by folded question. */
const usual = new Map(
  Object.entries(questions).flatMap(([target, asked]) => asked.map(each => [each, target] as const)),
);

/** The answers of a form, sorted by the field of the lead that takes them. */
export interface ReadAnswers {
  name: string | null;
  phone: string | null;
  email: string | null;
  city: string | null;
  company: string | null;
  /** Answers for custom fields of leads, by key. The texts may not fit the field. */
  fields: Record<string, string>;
  /** All other answers. */
  notes: { question: string; answer: string }[];
}

/** Returns a question in the form used to compare: vendors write "¿qué_buscas?" for "¿Qué buscas?". */
const foldQuestion = (question: string): string => foldName(question.replace(/[_\-¿?¡!:.,*]+/g, ' ')).trim();
const wordsOf = (question: string): string => question.replace(/_/g, ' ').trim();

/**
 * Sorts the answers: by the tenant's own mapping, otherwise as a usual question, otherwise into the custom field with that key or label,
 * otherwise into the notes. An invalid phone number or address also goes into the notes, so that a person can read it.
 */
export function readAnswers(
  answers: AdLead['answers'],
  {
    mapping,
    fields,
    locale,
  }: {
    mapping: Readonly<Record<string, string>>;
    fields: readonly { key: string; label: string }[];
    locale: string;
  },
): ReadAnswers {
  const own = new Map(Object.entries(mapping).map(([question, target]) => [foldQuestion(question), target]));
  const fieldOf = (folded: string): string | null => {
    const field = fields.find(({ key, label }) => foldQuestion(key) === folded || foldQuestion(label) === folded);
    return field ? `field:${field.key}` : null;
  };
  const read: ReadAnswers = { name: null, phone: null, email: null, city: null, company: null, fields: {}, notes: [] };
  const names: Record<'first-name' | 'last-name', string | null> = { 'first-name': null, 'last-name': null };
  for (const { question, values } of answers) {
    const answer = cut(values.join(', '), 'jsonText').trim();
    if (answer === '') continue;
    const folded = foldQuestion(question);
    const target = own.get(folded) ?? usual.get(folded) ?? fieldOf(folded) ?? 'message';
    const note = () => read.notes.push({ question: wordsOf(question), answer });
    if (target === 'nowhere') continue;
    if (target.startsWith('field:')) {
      const key = target.slice('field:'.length);
      if (Object.hasOwn(read.fields, key)) note();
      else read.fields[key] = answer;
    } else if (target === 'first-name' || target === 'last-name') {
      if (names[target] === null) names[target] = answer;
      else note();
    } else if (target === 'name' || target === 'city' || target === 'company') {
      if (read[target] === null) read[target] = cut(answer, target === 'city' ? 'phrase' : 'name');
      else note();
    } else if (target === 'phone' || target === 'email') {
      const found = target === 'phone' ? readPhone(answer, locale) : readEmail(answer);
      if (found !== null && read[target] === null) read[target] = found;
      else if (found === null || found !== read[target]) note();
    } else note();
  }
  const parts = [names['first-name'], names['last-name']].filter(part => part !== null).join(' ');
  return { ...read, name: read.name ?? (parts === '' ? null : cut(parts, 'name')) };
}
