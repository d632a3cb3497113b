import { readFileSync } from 'node:fs';
import type { Intent, SentimentLabel, Temperature } from '../../../../domain/shared/labels.js';
import { answersToBrands } from '../data/answers-to-brands.js';
import { askedFormally } from '../data/asked-formally.js';
import { askingForPeople } from '../data/asking-for-people.js';
import { askingToKnow } from '../data/asking-to-know.js';
import { banking } from '../data/banking.js';
import { brandPosts } from '../data/brand-posts.js';
import { carsAndHomes } from '../data/cars-and-homes.js';
import { complaint } from '../data/complaint.js';
import { deliveryApps } from '../data/delivery-apps.js';
import { deliveryTracking } from '../data/delivery-tracking.js';
import { everydayEnglish } from '../data/everyday-en.js';
import { everydaySpanish } from '../data/everyday-es.js';
import { fashionAndShops } from '../data/fashion-and-shops.js';
import { feelingsAndFlags } from '../data/feelings-and-flags.js';
import { fewWordsMore } from '../data/few-words-more.js';
import { foodAndSuppliers } from '../data/food-and-suppliers.js';
import { generalInquiry } from '../data/general-inquiry.js';
import { healthAndSchools } from '../data/health-and-schools.js';
import { installersAndIndustry } from '../data/installers-and-industry.js';
import { longAndSpoken } from '../data/long-and-spoken.js';
import { mixed } from '../data/mixed.js';
import { morePeopleAndLaw } from '../data/more-people-and-law.js';
import { offers } from '../data/offers.js';
import { oneWord } from '../data/one-word.js';
import { otherLanguages } from '../data/other-languages.js';
import { ownAffairs } from '../data/own-affairs.js';
import { partnership } from '../data/partnership.js';
import { passingLife } from '../data/passing-life.js';
import { plainStatements } from '../data/plain-statements.js';
import { postsInPassing } from '../data/posts-in-passing.js';
import { praiseAndBlame } from '../data/praise-and-blame.js';
import { pricingQuestion } from '../data/pricing-question.js';
import { productInfo } from '../data/product-info.js';
import { propertyAndLaw } from '../data/property-and-law.js';
import { publicPosts } from '../data/public-posts.js';
import { purchaseInquiry } from '../data/purchase-inquiry.js';
import { refundRequest } from '../data/refund-request.js';
import { smallTalk } from '../data/small-talk.js';
import { software } from '../data/software.js';
import { spam } from '../data/spam.js';
import { supportRequest } from '../data/support-request.js';
import { telecom } from '../data/telecom.js';
import { threadsAndMoods } from '../data/threads-and-moods.js';
import { threateningLaw } from '../data/threatening-law.js';
import { traps } from '../data/traps.js';
import { travel } from '../data/travel.js';
import { voicesAndCourts } from '../data/voices-and-courts.js';
import { wantsAndHeat } from '../data/wants-and-heat.js';
import { warmWords } from '../data/warm-words.js';
import { warrantyClaim } from '../data/warranty-claim.js';
import { whatHappensNext } from '../data/what-happens-next.js';
import type { Language } from '../models/heads.js';

/** A hand-written message with its labels; `labels` is null where only its language is known. */
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
 * Reads the format of the data files: `# intent sentiment temperature language flags` labels the lines below it. Flags: h wants a
 * person, l legal threat, f furious, x leaves or threatens to. Throws on a line that no header labels, or a header that says nothing.
 */
export function parseMessages(source: string): LabelledMessage[] {
  const messages: LabelledMessage[] = [];
  let current: Omit<LabelledMessage, 'text'> | null = null;
  for (const line of source.split('\n')) {
    if (line.trim() === '') continue;
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

/** The hand-written training messages by source: a kind of business or a kind of message, so that one can be left out to test the others. */
const sources = {
  answersToBrands,
  askedFormally,
  askingForPeople,
  askingToKnow,
  banking,
  brandPosts,
  carsAndHomes,
  complaint,
  deliveryApps,
  deliveryTracking,
  everydayEnglish,
  everydaySpanish,
  fashionAndShops,
  feelingsAndFlags,
  fewWordsMore,
  foodAndSuppliers,
  generalInquiry,
  healthAndSchools,
  installersAndIndustry,
  longAndSpoken,
  mixed,
  morePeopleAndLaw,
  offers,
  oneWord,
  ownAffairs,
  partnership,
  passingLife,
  plainStatements,
  postsInPassing,
  praiseAndBlame,
  pricingQuestion,
  productInfo,
  propertyAndLaw,
  publicPosts,
  purchaseInquiry,
  refundRequest,
  smallTalk,
  software,
  spam,
  supportRequest,
  telecom,
  threadsAndMoods,
  threateningLaw,
  traps,
  travel,
  voicesAndCourts,
  wantsAndHeat,
  warmWords,
  warrantyClaim,
  whatHappensNext,
} as const;

/** Sources that lie as text files in the same format: mostly messages of 15 to 60 words. */
const fileSources = [
  'denied-and-turned',
  'links-in-passing',
  'long-asks-for-people',
  'long-words-of-law',
  'plain-facts-of-anger',
  'praise-and-sarcasm',
] as const;

/** The labelled messages of a text file in `data/`; throws where it is missing or a line has no label. */
export const messagesInFile = (name: string): LabelledMessage[] =>
  parseMessages(readFileSync(new URL(`../data/${name}.txt`, import.meta.url), 'utf8'));

/** A training message and the source that it stands in. */
export interface SourcedMessage extends LabelledMessage {
  source: string;
}

/** Every hand-written training message, templates unexpanded. Neither the held-out nor the blind messages are among them. */
export function trainingMessages(): SourcedMessage[] {
  return [
    ...Object.entries(sources).flatMap(([source, text]) =>
      parseMessages(text).map(message => ({ ...message, source })),
    ),
    ...fileSources.flatMap(source => messagesInFile(source).map(message => ({ ...message, source }))),
    ...otherLanguages
      .split('\n')
      .filter(line => line !== '')
      .map(text => ({ text, language: 'other' as const, labels: null, source: 'otherLanguages' })),
  ];
}
