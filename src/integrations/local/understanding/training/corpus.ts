import { readFileSync } from 'node:fs';
import type { Intent, SentimentLabel, Temperature } from '../../../../domain/shared/labels.js';
import type { Language } from '../models/heads.js';

/** A hand-written message with its labels; `labels` is null if only its language is known. */
export interface LabelledMessage {
  text: string;
  language: Language;
  labels: {
    intent: Intent;
    sentiment: SentimentLabel;
    temperature: Temperature;
    wantsHuman: boolean;
    legal: boolean;
    fury: boolean;
    leaving: boolean;
  } | null;
}

const intentCodes: Record<string, Intent> = {
  buy: 'PURCHASE_INQUIRY',
  inf: 'PRODUCT_INFO',
  prc: 'PRICING_QUESTION',
  cmp: 'COMPLAINT',
  sup: 'SUPPORT_REQUEST',
  war: 'WARRANTY_CLAIM',
  trk: 'DELIVERY_TRACKING',
  ref: 'REFUND_REQUEST',
  par: 'PARTNERSHIP',
  gen: 'GENERAL_INQUIRY',
  spm: 'SPAM',
};
const sentimentCodes: Record<string, SentimentLabel> = { '+': 'POSITIVE', '0': 'NEUTRAL', '-': 'NEGATIVE' };
const temperatureCodes: Record<string, Temperature> = { H: 'HOT', W: 'WARM', C: 'COLD' };
const header = /^# (\w{3}) ([+0-]) ([HWC]) (es|en)(?: ([hlfx]+))?$/;

/**
 * Reads the format of the data files: `# intent sentiment temperature language flags` labels the lines below it, and lines that begin
 * with `// ` are comments. Flags: h asks for a human, l legal threat, f furious, x leaves or threatens to leave. Throws on a line above
 * the first header, and on a header that it cannot read.
 */
export function parseMessages(source: string): LabelledMessage[] {
  const messages: LabelledMessage[] = [];
  let current: Omit<LabelledMessage, 'text'> | null = null;
  for (const line of source.split('\n')) {
    if (!isText(line)) continue;
    const match = header.exec(line);
    if (match !== null) {
      const [, intentCode = '', sentimentCode = '', temperatureCode = '', language, flagCodes = ''] = match;
      const intent = intentCodes[intentCode];
      const sentiment = sentimentCodes[sentimentCode];
      const temperature = temperatureCodes[temperatureCode];
      if (intent === undefined || sentiment === undefined || temperature === undefined)
        throw new Error(`Unknown label: ${line}`);
      current = {
        language: language === 'en' ? 'en' : 'es',
        labels: {
          intent,
          sentiment,
          temperature,
          wantsHuman: flagCodes.includes('h'),
          legal: flagCodes.includes('l'),
          fury: flagCodes.includes('f'),
          leaving: flagCodes.includes('x'),
        },
      };
    } else if (line.startsWith('# ') || current === null) throw new Error(`No label for: ${line}`);
    else messages.push({ text: line.trim(), ...current });
  }
  return messages;
}

/**
 * The hand-written training messages, one file in `data/` for each source. A source is a kind of business or of message, so that one can
 * be left out to test the others. The order decides which sources are left out together: another order produces other weights.
 */
const sources = [
  'answers-to-brands',
  'asked-formally',
  'asking-for-people',
  'asking-to-know',
  'banking',
  'brand-posts',
  'cars-and-homes',
  'complaint',
  'delivery-apps',
  'delivery-tracking',
  'everyday-en',
  'everyday-es',
  'fashion-and-shops',
  'feelings-and-flags',
  'few-words-more',
  'food-and-suppliers',
  'general-inquiry',
  'health-and-schools',
  'installers-and-industry',
  'long-and-spoken',
  'mixed',
  'more-people-and-law',
  'offers',
  'one-word',
  'own-affairs',
  'partnership',
  'passing-life',
  'plain-statements',
  'posts-in-passing',
  'praise-and-blame',
  'pricing-question',
  'product-info',
  'property-and-law',
  'public-posts',
  'purchase-inquiry',
  'refund-request',
  'small-talk',
  'software',
  'spam',
  'support-request',
  'telecom',
  'threads-and-moods',
  'threatening-law',
  'traps',
  'travel',
  'voices-and-courts',
  'wants-and-heat',
  'warm-words',
  'warranty-claim',
  'what-happens-next',
  'denied-and-turned',
  'links-in-passing',
  'long-asks-for-people',
  'long-words-of-law',
  'plain-facts-of-anger',
  'praise-and-sarcasm',
  'ironmongers-and-farms',
  'clinics-and-gyms',
  'shops-and-parcels',
  'tables-and-rooms',
  'lines-and-accounts',
  'courses-and-suppliers',
  'garages-and-rentals',
  'spoken-and-mailed',
  'nearly-sold',
  'mixed-feelings',
  'persons-and-laws',
  'short-replies',
  'pharmacies-and-markets',
  'travel-and-tickets',
  'builders-and-installers',
  'gifts-and-hobbies',
  'borders-of-buying',
  'food-and-wholesale',
  'offices-and-agencies',
  'devices-and-repairs',
  'mid-conversation',
  'borders-of-after-sales',
  'mexico',
  'rio-de-la-plata',
  'central-america',
  'andes-and-spain',
  'english-of-many-places',
  'mails-and-forms',
  'few-words',
  'delight',
  'ready-to-buy',
  'calls-and-people',
  'law-or-not',
  'asks-and-offers',
  'slang-and-policies',
  'all-sorts',
  'farms-and-freight',
  'at-stake',
] as const;

/** The files in `data/` that are used only for measuring, never for training, and a name for each. */
export const measuringSets = [
  ['held-out', 'held-out'],
  ['blind', 'blind'],
  ['blind-two', 'second blind'],
  ['blind-three', 'third blind, long messages'],
  ['strangers', 'strangers’'],
  ['strangers-two', 'second strangers’'],
  ['strangers-three', 'third strangers’'],
  ['strangers-four', 'fourth strangers’'],
] as const;

/** A source without labels, in languages other than Spanish and English; it trains only the detection of languages. */
const otherLanguages = 'other-languages';

const isText = (line: string): boolean => line.trim() !== '' && !line.startsWith('// ');

const dataFile = (name: string): string => readFileSync(new URL(`../data/${name}.txt`, import.meta.url), 'utf8');

/** Returns the labelled messages of a text file in `data/`. Throws if the file is missing or a line has no label. */
export const messagesInFile = (name: string): LabelledMessage[] => parseMessages(dataFile(name));

/** A training message with its source. */
export interface SourcedMessage extends LabelledMessage {
  source: string;
}

/** Returns every hand-written training message, with templates not yet filled in. Never contains the messages of `measuringSets`. */
export function trainingMessages(): SourcedMessage[] {
  return [
    ...sources.flatMap(source => messagesInFile(source).map(message => ({ ...message, source }))),
    ...dataFile(otherLanguages)
      .split('\n')
      .filter(isText)
      .map(text => ({ text, language: 'other' as const, labels: null, source: otherLanguages })),
  ];
}
