import { segments } from '../../../domain/customers/index.js';
import { orderPayments } from '../../../domain/orders/index.js';
import { type Conditions, type ListName, listUses, type QuestionPlan } from '../../../domain/questions/index.js';
import { channels } from '../../../domain/shared/channels.js';
import { foldName } from '../../../domain/shared/fold.js';
import { temperatures } from '../../../domain/shared/labels.js';
import { conditionWords } from './condition-words.js';
import type { QuestionText } from './question-text.js';

/** Words before a condition that negate it: "que no son de", "excepto", "that are not". */
const not =
  '(?:(?:que |pero |and |but )?(?:no|ni) (?:(?:son|sean|estan|esten|vengan?|vienen?|vinieron|llegaron|fueron|entraron|han sido|se han|han|hayan|hay) )?|(?:excepto|salvo|menos|except|excluding|other than|sin contar|que no|(?:(?:that|who|which) )?(?:are |is |were )?not|arent|isnt|werent) )(?:(?:l[oa]s|the) )?(?:(?:de|del|por|en|desde|a|from|by|on|in) )?(?:l[oa]s? )?';

type Found = Partial<Conditions> & {
  list?: ListName;
  /** Number of conditions found. */
  matches: number;
  /** Negated conditions that cannot be expressed. */
  unsaid: string[];
};

/** Reads conditions by their words. `list` is the list that a condition implies. */
export function readConditions(text: QuestionText, list: ListName | null, previous: QuestionPlan | null): Found {
  const found: Found = { matches: 0, unsaid: [] };
  let about = list ?? previous?.list ?? null;
  const weak: Partial<Conditions>[] = [];
  for (const { words, means } of conditionWords) {
    const [first] = means.list ?? [];
    // Where leads came from is asked of the leads that the conditions describe.
    const of = about === 'SOURCES' ? 'LEADS' : about;
    if (of && means.list && !means.list.includes(of)) continue;
    const denied = means.weak ? null : text.take(`${not}(?:${words})`);
    if (!denied && !text.take(words)) continue;
    if (means.weak) {
      weak.push(means.set);
      continue;
    }
    if (!about && first) {
      about = first;
      found.list = first;
    }
    const set = denied ? opposite(means.set, about) : means.set;
    if (!set) {
      found.unsaid.push(denied?.[0].trim() ?? '');
      continue;
    }
    found.matches += 1;
    for (const [name, value] of Object.entries(set)) {
      const key = name as keyof Conditions;
      const before = found[key];
      Object.assign(found, {
        [key]:
          Array.isArray(before) && Array.isArray(value)
            ? joined(before as string[], value as string[], denied !== null)
            : value,
      });
    }
  }
  for (const set of weak) Object.assign(found, { ...set, ...found });
  return found;
}

/** Values of one condition are joined by "or"; a negation removes its values from all others. */
const joined = (before: readonly string[], values: readonly string[], isDenied: boolean): string[] =>
  isDenied ? before.filter(value => values.includes(value)) : [...new Set([...before, ...values])];

/** Returns all other values of a condition, or null if its values are not a closed list. */
function opposite(set: Partial<Conditions>, list: ListName | null): Partial<Conditions> | null {
  const all: Partial<Record<keyof Conditions, readonly string[]>> = {
    status: list ? listUses[list].statuses : [],
    payment: orderPayments,
    temperature: temperatures,
    segment: segments,
    ...(list === 'CONVERSATIONS' && { channel: channels }),
  };
  const { fields: _fields, ...closed } = set;
  const entries = Object.entries(closed).map(([name, value]) => {
    if (typeof value === 'boolean') return [name, !value];
    const others = Array.isArray(value)
      ? all[name as keyof Conditions]?.filter(one => !value.includes(one as never))
      : undefined;
    return [name, others && others.length > 0 ? others : null];
  });
  return entries.every(([, value]) => value !== null) ? Object.fromEntries(entries) : null;
}

/** Returns the words on both sides of each "or". */
export const readJoined = (question: string): string[] =>
  [
    ...foldName(question).matchAll(
      /(?<=^|\s)(\S+) (?:o|u|or)(?= (?!mas |menos |sea |no |more |less |above |below )(\S+(?: (?!o |u |or )\S+)?))/gu,
    ),
  ].map(([, before, behind]) => `${before} … ${behind}`.slice(0, 120));

/** The number of conditions that are joined by "and": a channel is also a source of leads. */
export const kindsOf = (conditions: Partial<Conditions>): number =>
  new Set(Object.keys(conditions).map(name => (name === 'source' ? 'channel' : name))).size;
