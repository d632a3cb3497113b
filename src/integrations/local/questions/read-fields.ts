import {
  type AskedField,
  daysOf,
  type FieldCondition,
  type ListName,
  type Measure,
} from '../../../domain/questions/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { joints } from './name-joints.js';
import type { QuestionText } from './question-text.js';
import { readFieldBounds } from './read-amounts.js';
import { readFarthest } from './read-farthest.js';
import { readMeasure } from './read-measure.js';
import { isNameLike } from './read-names.js';
import { readNextTime } from './read-range.js';

/** Returns the pattern of a field's name. */
export const namesOfField = (field: AskedField): string => namesOf(field)?.full ?? '(?!)';

/** What a question says of the business's own fields. */
export interface FoundFields {
  conditions: FieldCondition[];
  /** The key of the field by which records are counted. */
  by: string | null;
  /** What is asked of the numbers of a field. */
  measure: Measure | null;
  /** The field by which the first records are chosen, and the end that is asked for. */
  rankedBy: { key: string; ranking: 'HIGHEST' | 'LOWEST'; isOne: boolean } | null;
  /** Whether a field is limited to a day that does not exist. */
  unreal: boolean;
  /** The list whose records have these fields; null if the question names none. */
  list: ListName | null;
  /** The number of values that are joined by "or". */
  alternatives: number;
}

const nothing = { values: null, min: null, max: null, from: null, until: null, isEmpty: null };
const article = '(?:(?:el|la|los|las|un|una|su|sus|the|a|an|their) )?';
const before = `(?:(?:(?:que |who |that )?(?:tienen?|tengan?|have|has|having)|cuy[oa]s?|con|del?|en|with|whose|of|in) )?${article}`;
const is = '(?: (?:es|son|sea|sean|is|are|igual a|equal to|del?|en))*';
const or = '(?: (?:o|u|y|or|and))(?: (?:con|del?|en|with|of|in))?';
const denial =
  '(?:(?:que )?no (?:(?:es|son|sea|sean|tienen?|tengan?|estan?) )?|sin |excepto |menos |(?:(?:that|who) )?(?:are |is |do |does )?not (?:have )?|without |except )';
const grouped =
  '(?:(?:agrupad|dividid|separad|repartid|desglosad)[oa]s? |(?:grouped|split|broken down) )?(?:por|segun|by|per|for each|(?:en |de )?cada)(?: (?:cada|each))?';
const asked = '(?:que|cual(?:es)?|which|what)(?: (?:es|son|fue|is|are|was))?';

const lacking =
  '(?:(?:(?:a )?(?:los|las|l[oa]s que|a quien(?:es)?) )?(?:que )?(?:(?:les|le|nos) faltan?|no (?:les |le |nos )?(?:tienen?|tengan?|tenemos|han (?:dado|dejado)|dieron|dejaron|pusieron|hay|cargamos|pusimos)|sin|aun sin)|(?:who |that )?(?:(?:do|does) ?(?:not|nt) have|dont have|have no|has no|missing|lacking)|without|with no)(?: (?:ningun[oa]?|any))? ';
const noted =
  '(?:cargad[oa]s?|registrad[oa]s?|definid[oa]s?|anotad[oa]s?|puest[oa]s?|llen[oa]s?|completad[oa]s?|guardad[oa]s?|set|filled in|filled|on file)';
const wordsOf = (text: string): string[] => foldName(text).match(/[\p{L}\p{N}]+/gu) ?? [];
/** The pattern of a word, in the singular or the plural. */
const counted = (word: string): string => (/\d/.test(word) ? word : `${word.replace(/(?<=\p{L}{3})s$/u, '')}(?:e?s)?`);
const phrase = (words: readonly string[]): string => words.map(counted).join('(?: (?:del?|la|las|el|los|of|the))* ');

/** Words of a label that say nothing by themselves: a question says "techo de teja" of the field "Tipo de techo". */
const generic =
  /^(?:tipos?|clases?|nombres?|cantidad|numeros?|fechas?|estados?|principal|types?|kinds?|names?|numbers?|dates?|status|main)$/;

/** The patterns by which a field is called: its label or its key, and what is left of the label without generic words. */
function namesOf({ label, key }: AskedField): { full: string; short: string | null } | null {
  const said = wordsOf(label).filter(word => !joints.includes(word));
  const keyed = wordsOf(key.replace(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('_', ' ')).filter(
    word => !joints.includes(word),
  );
  const forms = [...new Set([said, keyed].filter(({ length }) => length > 0).map(phrase))];
  const core = said.filter(word => !generic.test(word));
  if (forms.length === 0) return null;
  return { full: `(?:${forms.join('|')})`, short: core.length > 0 && core.length < said.length ? phrase(core) : null };
}

/**
 * Reads the fields that the business added, as what is counted by and as conditions: "clientes con tipo de techo teja", "oportunidades por
 * ciudad de obra". `about` is the list of the question; without it, the field tells the list.
 */
export function readFields(
  text: QuestionText,
  fields: readonly AskedField[],
  { about, today }: { about: ListName | null; today: string },
): FoundFields {
  const found: FoundFields = {
    conditions: [],
    by: null,
    measure: null,
    rankedBy: null,
    unreal: false,
    list: null,
    alternatives: 0,
  };
  const longestFirst = fields.toSorted((one, other) => other.label.length - one.label.length);
  for (const field of longestFirst) {
    const list = about ?? found.list;
    if ((list !== null && field.list !== list) || !mayBeNamed(text, field)) continue;
    const names = namesOf(field);
    if (!names) continue;
    const measured = field.type === 'NUMBER' && !found.measure ? readMeasure(text, names.full) : null;
    if (measured) found.measure = { key: field.key, of: measured };
    const isRanked = found.rankedBy === null && (field.type === 'NUMBER' || field.type === 'DATE');
    const farthest = isRanked
      ? readFarthest(text, names.short === null ? names.full : `(?:${names.full}|${names.short})`)
      : null;
    if (farthest) found.rankedBy = { key: field.key, ...farthest };
    const dated = field.type === 'DATE' ? daysOfField(text, field, names, today) : null;
    if (dated === 'UNREAL') found.unreal = true;
    const condition =
      dated === 'UNREAL'
        ? null
        : (dated ?? readAbsence(text, field, names, fields) ?? conditionOn(text, field, names, fields));
    const isGroup =
      found.by === null &&
      !isBuiltIn.test(foldName(field.label)) &&
      text.take(`(?:${grouped}|${asked}) ${article}${names.full}`) !== null;
    if (condition) found.conditions.push(condition);
    if (condition?.values) found.alternatives += condition.values.length - 1;
    if (isGroup) found.by = field.key;
    if (condition || isGroup || measured || farthest) found.list = field.list;
  }
  return found;
}

/** A quick test, since a business may have many fields: whether a part of the field's names or options stands in the text. */
const mayBeNamed = (text: QuestionText, { label, key, options }: AskedField): boolean =>
  [label, key.replace(/([a-z\d])([A-Z])/g, '$1 $2'), ...options].some(name =>
    wordsOf(name.replaceAll('_', ' ')).some(word => text.hasLetters(` ${word.replace(/s$/u, '')}`)),
  );

/** "Por estado" and "por mes" have a meaning of their own, whatever a field is called. */
const isBuiltIn =
  /^(?:horas?|dias?|fechas?|semanas?|mes(?:es)?|vendedor(?:es|a|as)?|estados?|etapas?|motivos?|segmentos?|canal(?:es)?|fuentes?|productos?|hours?|days?|dates?|weeks?|months?|sellers?|status|stages?|reasons?|segments?|channels?|sources?|products?)$/;

/** Reads whether records without a value are asked for, or those with any: "clientes sin RFC", "leads con presupuesto cargado". */
function readAbsence(
  text: QuestionText,
  field: AskedField,
  { full, short }: { full: string; short: string | null },
  fields: readonly AskedField[],
): FieldCondition | null {
  const name = short === null ? full : `(?:${full}|${short})`;
  // "Sin techo de teja" denies an option.
  if (field.type === 'DROPDOWN') {
    const chosenOne = text.peek(() => chosen(text, field, name, fields));
    if (chosenOne) return null;
  }
  const { key } = field;
  if (text.take(`${lacking}${article}${name}(?: ${noted})?|${before}${name} (?:vaci[oa]s?|en blanco|empty|blank)`))
    return { ...nothing, key, isEmpty: true };
  return text.take(`${before}${name} ${noted}`) ? { ...nothing, key, isEmpty: false } : null;
}

function conditionOn(
  text: QuestionText,
  field: AskedField,
  { full, short }: { full: string; short: string | null },
  fields: readonly AskedField[],
): FieldCondition | null {
  const { key, type } = field;
  if (type === 'DROPDOWN') return chosen(text, field, short === null ? full : `(?:${full}|${short})`, fields);
  if (type === 'NUMBER') {
    const bounds = readFieldBounds(text, before, full);
    return bounds && { ...nothing, key, ...bounds };
  }
  if (type === 'TEXT') {
    const said = `${before}${full}${is}`;
    const behind = text.peek(() => text.take(`${said} (\\S+(?: \\S+){0,5})`)?.[1]);
    const value = valueIn(behind?.split(' ') ?? []);
    return value !== '' && text.take(`${said} ${value}`) ? { ...nothing, key, values: [value] } : null;
  }
  return null;
}

const inTense =
  '(?: (?:es|son|sea|sean|fue|fueron|sera|seran|cae|caen|caiga|vence|vencen|toca|tocan|is|are|was|were|falls?|para))*';
const isOver =
  /(?:^| )(?:fue(?:ron)?|pasad[oa]s?|anterior(?:es)?|ultim[oa]s?|hace|ayer|was|were|last|past|ago|yesterday)(?= |$)/;

/**
 * Reads the days within which a field of the type DATE lies, which stand behind its name: "leads con fecha de visita la próxima semana".
 * Such days are mostly to come, as those of appointments are.
 */
function daysOfField(
  text: QuestionText,
  { key }: AskedField,
  { full, short }: { full: string; short: string | null },
  today: string,
): FieldCondition | 'UNREAL' | null {
  const name = short === null ? full : `(?:${full}|${short})`;
  if (text.take(`${before}${name}${inTense} (?:ya )?(?:vencid[oa]s?|pasad[oa]s? de fecha|overdue|expired|past due)`))
    return { ...nothing, key, until: today };
  return text.attempt(() => {
    const behind = text.peek(() => text.take(`${before}${name}((?: \\S+){0,6})`)?.[1] ?? '');
    const time = text.behind(`${before}${name}${inTense}`, () => readNextTime(text, today, !isOver.test(behind)));
    if (!time) return null;
    return 'unreal' in time ? 'UNREAL' : { ...nothing, key, ...daysOf(time.range, today) };
  });
}

/** Nouns behind which an option says what kind of record is meant: "clientes ford". */
const nounsOf: Record<AskedField['list'], string> = {
  LEADS: 'leads?|prospectos?|prospects?',
  CUSTOMERS: 'clientes?|clientas?|customers?',
  OPPORTUNITIES: 'oportunidad(?:es)?|negocios?|tratos?|deals?|ventas?|sales',
};

/** Reads the options of a field beside its name, or an option alone if it means nothing else: "leads de teja". */
function chosen(
  text: QuestionText,
  { key, options, list }: AskedField,
  name: string,
  fields: readonly AskedField[],
): FieldCondition | null {
  const patterns = options
    .map(option => ({ option, words: wordsOf(option) }))
    .filter(({ words }) => words.length > 0)
    .toSorted((one, other) => other.words.length - one.words.length);
  if (patterns.length === 0) return null;
  const several = (given: typeof patterns) => {
    const one = `(?:${given.map(({ words }) => phrase(words)).join('|')})`;
    return `${one}(?:${or} ${article}${one})*`;
  };
  const isAlone = (option: string) =>
    fields.filter(other => other.list === list && other.options.some(one => foldName(one) === foldName(option)))
      .length === 1;
  const alone = patterns.filter(({ option, words }) => words.every(isNameLike) && isAlone(option));
  const forms = [
    `${before}${name}${is} ${article}${several(patterns)}`,
    `${before}${several(patterns)} ${name}`,
    ...(alone.length > 0
      ? [
          `(?:con|de|en|with|of|in|tienen?|tengan?|tenemos|son|sean|have|are) ${article}${several(alone)}`,
          `(?<=(?:${nounsOf[list]}|cuant[oa]s|how many) )${several(alone)}`,
        ]
      : []),
  ];
  for (const form of forms) {
    const denied = text.take(`${denial}(?:${form})`);
    const taken = denied ?? text.take(form);
    if (!taken) continue;
    const named = optionsIn(taken[0].replace(new RegExp(`(?<= |^)(?:${name})(?= |$)`, 'u'), ''), patterns);
    const values = denied ? options.filter(option => !named.includes(option)) : named;
    if (values.length > 0) return { ...nothing, key, values: values.slice(0, 10) };
  }
  return null;
}

/** Returns the options that the words contain; a longer one hides the shorter ones in it. */
function optionsIn(words: string, patterns: readonly { option: string; words: string[] }[]): string[] {
  let left = ` ${words} `;
  return patterns.flatMap(({ option, words: parts }) => {
    const before = left;
    left = left.replace(new RegExp(`(?<= )(?:${phrase(parts)})(?= )`, 'gu'), '|');
    return left === before ? [] : [option];
  });
}

/** Returns the text that the words begin with, up to a word of the question: "santa cruz este mes" begins with "santa cruz". */
function valueIn(words: readonly string[]): string {
  let end = 0;
  for (const [at, word] of words.entries()) {
    if (isNameLike(word) || /\d/.test(word)) end = at + 1;
    else if (!joints.includes(word)) break;
  }
  return words.slice(0, end).join(' ');
}
