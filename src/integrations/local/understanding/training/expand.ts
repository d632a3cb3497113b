import data from '../data/slots.json' with { type: 'json' };
import type { LabelledMessage } from './corpus.js';
import { pick, seededRandom } from './random.js';

/** A message made from a hand-written one; messages of the same `group` are never split between training and measuring. */
export interface Example extends LabelledMessage {
  group: number;
}

type Random = () => number;

/** The words for the slots of templates, by language. Trades are mixed on purpose: the product must not decide the intent. */
const slots: Record<'es' | 'en', Record<string, readonly string[]>> = data.slots;
/** Sentences that may come before or after a message without changing any label. */
const { surroundings } = data;

const shortForms: Record<'es' | 'en', readonly [RegExp, string][]> = {
  es: [
    [/\bque\b/g, 'q'],
    [/\bpor favor\b/gi, 'porfa'],
    [/\bporque\b/g, 'xq'],
    [/\btambién\b/g, 'tmb'],
    [/\bquiero\b/gi, 'kiero'],
    [/\baquí\b/g, 'aki'],
    [/\bcuánto\b/gi, 'cuanto'],
    [/\bestá\b/g, 'ta'],
  ],
  en: [
    [/\byou\b/g, 'u'],
    [/\byour\b/g, 'ur'],
    [/\bplease\b/gi, 'pls'],
    [/\bthanks\b/gi, 'thx'],
    [/'/g, ''],
    [/\bare\b/g, 'r'],
  ],
};

/** Returns the template with a word in each `{slot}`. Throws on a slot that the language does not have. */
export function filled(template: string, language: 'es' | 'en', random: Random): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const words = slots[language][name];
    if (words === undefined) throw new Error(`Unknown slot {${name}} in: ${template}`);
    return pick(words, random);
  });
}

/** Makes one typing mistake in one of the longer words: a letter swapped, dropped or doubled. */
function mistyped(text: string, random: Random): string {
  const words = text.split(' ');
  const at = Math.floor(random() * words.length);
  const word = words[at] ?? '';
  if (word.length < 5 || !/^\p{L}+$/u.test(word)) return text;
  const place = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  const [before, here, next, after] = [
    word.slice(0, place),
    word[place] ?? '',
    word[place + 1] ?? '',
    word.slice(place + 2),
  ];
  words[at] =
    kind < 0.4
      ? before + next + here + after
      : kind < 0.7
        ? before + next + after
        : before + here + here + next + after;
  return words.join(' ');
}

/** Returns the message as another person might type it, without any change that affects its labels. */
function retyped(text: string, language: 'es' | 'en', random: Random): string {
  let out = text;
  if (random() < 0.25)
    for (const [long, short] of shortForms[language]) if (random() < 0.5) out = out.replace(long, short);
  if (random() < 0.4) out = out.replace(/[¿¡]/g, '');
  if (random() < 0.3) out = out.replace(/[.!?]+$/, '');
  if (random() < 0.2) out = out.replace(/[,.;:]/g, '');
  if (random() < 0.3) out = mistyped(out, random);
  if (random() < 0.1) out = mistyped(out, random);
  if (random() < 0.04) out = out.toUpperCase();
  // A post to a brand asks the same as a private message, so the name in front must not decide.
  if (/^@\w+ /.test(out)) {
    if (random() < 0.35) out = out.replace(/^@\w+ /, '');
  } else if (random() < 0.06) out = `@acme ${out}`;
  return out;
}

function surrounded(text: string, language: 'es' | 'en', random: Random): string {
  const { before, after } = surroundings[language];
  let out = text;
  if (random() < 0.45) out = `${pick(before, random)} ${out}`;
  if (random() < 0.3) out = `${out} ${pick(after, random)}`;
  return out;
}

const variantsWanted = 1500;
const fewest = 3;
const most = 12;

/**
 * Makes varied messages from the hand-written ones, the same for the same seed. Each message of a rare intent gets more variants, so that
 * all intents have similar weight.
 */
export function expand(messages: readonly LabelledMessage[], seed: number): Example[] {
  const random = seededRandom(seed);
  const counts = new Map<string, number>();
  for (const { labels } of messages) counts.set(labels?.intent ?? '', (counts.get(labels?.intent ?? '') ?? 0) + 1);
  const examples: Example[] = [];
  messages.forEach((message, group) => {
    const { language, labels } = message;
    if (language === 'other' || labels === null) {
      for (let copy = 0; copy < fewest; copy++) examples.push({ ...message, group });
      return;
    }
    const variants = Math.round(variantsWanted / (counts.get(labels.intent) ?? 1));
    for (let copy = 0; copy < Math.min(most, Math.max(fewest, variants)); copy++) {
      const plain = filled(message.text, language, random);
      const text = copy === 0 ? plain : surrounded(retyped(plain, language, random), language, random);
      examples.push({ ...message, text, group });
    }
  });
  return examples;
}
