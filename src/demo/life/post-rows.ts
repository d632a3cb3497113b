import { dayMs, hourMs, minuteMs } from '../../domain/shared/durations.js';
import { formatMoney } from '../../domain/shared/money.js';
import { languageOf } from '../../domain/shared/translations.js';
import { writePost } from '../../domain/social-posts/index.js';
import { addComments } from './comment-rows.js';
import { openingTime } from './opening-time.js';
import { seededRandom } from './random.js';
import type { LifeRows, Row } from './rows.js';
import type { PostScript } from './shop-data.js';
import type { ShopParts } from './shop-parts.js';
import type { Story } from './story.js';
import type { UnderstoodComments } from './understand-story.js';

type Network = ShopParts['networks'][number];

const mostHashtags = 8;
const longestText = 2_000;
/** The local writer looks at this many of the account's latest posts, so as not to repeat them. */
const mostRecent = 6;

/** Adds the posts of the shop, oldest first, and the comments below those that were published. */
export function addPosts(rows: LifeRows, story: Story, parts: ShopParts, understood: UnderstoodComments): void {
  const scripts = story.shop.posts
    .map((script, place) => ({ script, place }))
    .sort((a, b) => b.script.ago - a.script.ago);
  const random = seededRandom(`${story.demo.slug} posts`);
  const recent = new Map<string, { text: string; form: string | null }[]>();
  for (const { script, place } of scripts) {
    const network = parts.networks.find(({ channel }) => channel === script.channel);
    if (!network) throw new Error(`the shop ${story.demo.slug} has no account of ${script.channel}`);
    const wanted = story.now.getTime() - script.ago * dayMs - random.between(10, 9 * 60) * minuteMs;
    const at = openingTime(new Date(wanted), story.demo.timezone);
    const key = `post ${place}`;
    const externalId = `${network.externalId}_${at.getTime()}`;
    const before = recent.get(network.id) ?? [];
    const content = contentOf(story, parts, script, before.slice(0, mostRecent));
    const postId = script.isElsewhere
      ? null
      : addPost(rows, story, parts, network, { key, script, at, externalId, content });
    if (postId !== null) recent.set(network.id, [{ text: content.text, form: content.form }, ...before]);
    if (script.comments.length > 0)
      addComments(rows, story, parts, network, {
        key,
        at,
        externalId,
        postId,
        script,
        caption: content.text,
        understood: understood[place] ?? [],
      });
  }
}

type Content = Row & { text: string; form: string | null };

/** Returns what a post says, in a person's words or those of the local writer, and what is stored with it. */
function contentOf(
  { demo }: Story,
  { products, articles }: ShopParts,
  { product: sku, article: title, text }: PostScript,
  recent: { text: string; form: string | null }[],
): Content {
  const product = products.find(each => each.sku === sku);
  const article = articles.find(each => each.title === title);
  const named = demo.products.find(each => each.sku === sku);
  const none = { product_id: product?.id ?? null, article_id: null, occasion: null, price_minor: null, stock: null };
  if (text !== undefined) return { ...none, text, form: null, origin: 'PERSON' };
  const isTip = article !== undefined;
  const occasion = isTip ? 'TIP' : 'PRODUCT';
  const written = writePost({
    occasion,
    product:
      product && named
        ? {
            name: named.name,
            description: named.description,
            price: formatMoney(BigInt(product.priceMinor), demo.currency, demo.locale),
            inStock: product.stock === null ? null : product.stock > 0,
            unit: named.unit,
          }
        : null,
    article: isTip ? { title: article.title, body: article.body } : null,
    topic: null,
    keywords: isTip ? article.keywords : (named?.keywords ?? []),
    business: demo.name,
    language: languageOf(demo.locale),
    tone: 'FRIENDLY',
    maxLength: longestText,
    maxHashtags: mostHashtags,
    recent,
  });
  return {
    ...none,
    text: written.text,
    form: written.form ?? null,
    origin: 'LOCAL',
    article_id: article?.id ?? null,
    occasion,
    price_minor: product?.priceMinor ?? null,
    stock: product?.stock ?? null,
  };
}

/** Adds a post of the shop; one that is planned gets its job when the rows are written. */
function addPost(
  rows: LifeRows,
  { now }: Story,
  { writerId }: ShopParts,
  network: Network,
  {
    key,
    script,
    at,
    externalId,
    content,
  }: { key: string; script: PostScript; at: Date; externalId: string; content: Content },
): string {
  const isPlanned = at > now;
  const status = script.status ?? (isPlanned ? 'SCHEDULED' : 'PUBLISHED');
  const isPublished = status === 'PUBLISHED';
  const createdAt = new Date(script.status ? at : Math.min(at.getTime() - dayMs, now.getTime() - 5 * hourMs));
  const id = rows.add('social_post', key, createdAt, {
    user_id: writerId,
    channel_account_id: network.id,
    status,
    ...content,
    scheduled_at: script.status ? null : at,
    published_at: isPublished ? at : null,
    // Nobody outside sees what an invented account has published, so it has no address.
    vendor_id: isPublished ? externalId : null,
    tries: isPublished ? 1 : 0,
    tried_at: isPublished ? at : null,
    created_at: createdAt,
    updated_at: isPublished ? at : new Date(createdAt.getTime() + 20 * minuteMs),
  });
  if (status === 'SCHEDULED') rows.planned.push({ postId: id, at });
  return id;
}
