import { articlesAbout, turnedDown } from '../../assistant/index.js';
import { articlesAddedSince, isSameKind, productNewsSince, productsAddedSince } from '../../catalogue/index.js';
import type { Statement } from '../../shared/database.port.js';
import { formatMoney } from '../../shared/money.js';
import type { FlowText, StepContext } from '../engine/step.js';
import { type Interest, interestsOf } from './interests.js';
import { nurturingTexts } from './nurturing.texts.js';
import { isSaidAlready, toldBy } from './told-already.js';

interface Known {
  context: StepContext;
  interests: Interest[];
  /** Keys of the news that the contact got. */
  told: ReadonlySet<string>;
  /** The lowest price of each product that the contact got. */
  toldPrices: ReadonlyMap<string, bigint>;
}
type Source = (known: Known) => Promise<FlowText | null>;

/** Contacts whose last message was of this kind have a problem, so nothing is offered to them. */
const troubled: ReadonlySet<string | null> = new Set([
  'COMPLAINT',
  'SUPPORT_REQUEST',
  'WARRANTY_CLAIM',
  'REFUND_REQUEST',
  'DELIVERY_TRACKING',
]);

/**
 * Returns news about what a contact asked about or bought; null if there is none. No news is sent twice, and none while a case is open or
 * an invoice overdue.
 */
export async function newsFor(context: StepContext, flowId: string): Promise<FlowText | null> {
  const { tx, facts } = context;
  if (facts.overdueInvoice || (facts.caseStatus !== null && facts.caseStatus !== 'CLOSED')) return null;
  // A contact who no longer needs a product gets no news about its price.
  if (turnedDown(facts.question ?? '') === 'GONE') return null;
  const told = (await toldBy(context, flowId)).map(({ about }) => about);
  const toldPrices = new Map<string, bigint>();
  for (const key of told) {
    const [, product, price] = /^price:([^:]+):(\d+)$/u.exec(key) ?? [];
    if (!product || !price) continue;
    const before = toldPrices.get(product);
    if (before === undefined || BigInt(price) < before) toldPrices.set(product, BigInt(price));
  }
  const known = { context, told: new Set(told), toldPrices, interests: await interestsOf(tx, facts.contactId) };
  for (const source of sourcesFor(facts.questionIntent)) {
    const found = await source(known);
    if (found) return found;
  }
  return null;
}

/** The sources in the order in which they suit what the contact last asked. */
function sourcesFor(intent: string | null): Source[] {
  if (troubled.has(intent)) return [];
  return intent === 'PRODUCT_INFO'
    ? [backInStock, article, priceLowered, newOfKind, newArticle]
    : [priceLowered, backInStock, newOfKind, article, newArticle];
}

/** An offer that the contact can accept by "sí". */
const offer = (about: string, product: string, body: string): FlowText => ({
  body,
  about,
  question: { about: 'PRODUCT', product, asked: 'QUANTITY' },
});

const priceOf = ({ context }: Known, { priceMinor, currency }: { priceMinor: string | null; currency: string }) =>
  priceMinor === null ? null : formatMoney(BigInt(priceMinor), currency, context.tenant.locale);

const newsOfAsked = ({ context, interests }: Known) =>
  productNewsSince(
    context.tx,
    interests.filter(({ bought }) => !bought),
  );

/** The price of something they asked about, and did not buy, is lower than it was then and than every price that they got since. */
const priceLowered: Source = async known => {
  for (const news of await newsOfAsked(known)) {
    const { productId, name: product, priceMinor, priceMinorThen, currency, wasThere } = news;
    if (priceMinor === null || priceMinorThen === null || !wasThere) continue;
    const least = known.toldPrices.get(productId) ?? BigInt(priceMinorThen);
    if (BigInt(priceMinor) >= BigInt(priceMinorThen) || BigInt(priceMinor) > least) continue;
    const about = `price:${productId}:${priceMinor}`;
    if (known.told.has(about)) continue;
    const values = {
      product,
      price: priceOf(known, news) ?? '',
      before: priceOf(known, { priceMinor: priceMinorThen, currency }) ?? '',
    };
    return offer(about, product, nurturingTexts(known.context.language, 'price', values));
  }
  return null;
};

/** Something they asked about was sold out then and can be bought now. */
const backInStock: Source = async known => {
  for (const news of await newsOfAsked(known)) {
    const { productId, name: product, wasThere } = news;
    const about = `stock:${productId}`;
    if (wasThere || known.told.has(about)) continue;
    const price = priceOf(known, news);
    const values = { product, price: price ?? '', hasPrice: price === null ? 'no' : 'yes' };
    return offer(about, product, nurturingTexts(known.context.language, 'stock', values));
  }
  return null;
};

/** A product that was added since, of the kind of one that they asked about or bought. */
const newOfKind: Source = async known => {
  const { interests, context } = known;
  const [earliest] = interests.map(({ at }) => at).toSorted((one, other) => one.getTime() - other.getTime());
  if (!earliest) return null;
  const seen = new Map(interests.map(({ productId, at }) => [productId, at]));
  const added = await productsAddedSince(context.tx, earliest);
  const liked = await productsOf(known);
  for (const one of added) {
    const { productId, name: product } = one;
    const about = `new:${productId}`;
    if (seen.has(productId) || known.told.has(about)) continue;
    const like = liked.find(each => isSameKind(each, one) && (seen.get(each.id) ?? one.createdAt) < one.createdAt);
    if (!like) continue;
    const price = priceOf(known, one);
    const values = { product, price: price ?? '', hasPrice: price === null ? 'no' : 'yes' };
    return offer(about, product, nurturingTexts(context.language, 'added', values));
  }
  return null;
};

const productsStatement: Statement = {
  name: 'flow.products-of-interest',
  text: 'select p.id, p.name, p.keywords from unnest($1::uuid[]) with ordinality s (id, place) join product p on p.id = s.id order by s.place',
};
/** The products that they asked about or bought, the last one first, even if they are no longer sold. */
const productsOf = ({ context, interests }: Known) =>
  context.tx.query<{ id: string; name: string; keywords: string[] }>(productsStatement, [
    interests.map(({ productId }) => productId),
  ]);

/** An article about something that they asked about or bought, whose text no message to them has contained. */
const article: Source = async known => {
  for (const { name } of await productsOf(known)) {
    const found = await unread(known, name);
    if (found) return found;
  }
  return null;
};

/** An article that was written since their last question and answers it. */
const newArticle: Source = async known => {
  const { question, lastInboundAt } = known.context.facts;
  return question && lastInboundAt ? unread(known, question, lastInboundAt) : null;
};

async function unread({ context, told }: Known, text: string, since: Date | null = null): Promise<FlowText | null> {
  const { tx, tenant, language } = context;
  const all = await articlesAbout(tx, tenant.id, text, language);
  const ids = all.map(({ id }) => id);
  const added = since ? await articlesAddedSince(tx, ids, since) : new Set(ids);
  for (const { id, title, passage } of all) {
    const about = `article:${id}`;
    if (!added.has(id) || told.has(about) || (await isSaidAlready(context, passage))) continue;
    return { about, body: nurturingTexts(language, 'article', { title, passage }) };
  }
  return null;
}
