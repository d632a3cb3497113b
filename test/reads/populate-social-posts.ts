import type { Making } from './making.js';

/** Creates posts for social networks, about products, articles and nothing. Returns them. */
export async function populateSocialPosts(
  { random, insert, make, maybe, time, text }: Making,
  { accounts, users }: { accounts: readonly { id: string }[]; users: { id: string }[] },
): Promise<{ id: string }[]> {
  const products = await insert(
    'product',
    make(3, index => ({ sku: `POST-${index}`, name: text(), currency: 'CRC', created_at: time() })),
  );
  const articles = await insert(
    'knowledge_article',
    make(3, () => ({ title: text(), body: text(), language: 'es', created_at: time() })),
  );
  return insert(
    'social_post',
    make(20, () => ({
      user_id: maybe(random.pick(users).id),
      channel_account_id: random.pick(accounts).id,
      status: random.pick(['DRAFT', 'APPROVED', 'PUBLISHING', 'PUBLISHED', 'FAILED', 'CANCELLED']),
      origin: random.pick(['MODEL', 'LOCAL', 'PERSON']),
      text: text(),
      image_url: maybe('https://shop.example/a.jpg'),
      link: maybe('https://shop.example/'),
      product_id: maybe(random.pick(products).id),
      article_id: maybe(random.pick(articles).id),
      occasion: maybe(random.pick(['NEW_PRODUCT', 'PRODUCT', 'TIP'])),
      scheduled_at: maybe(time()),
      published_at: maybe(time()),
      permalink: maybe('https://social.example/1'),
      created_at: time(),
      updated_at: time(),
    })),
  );
}
