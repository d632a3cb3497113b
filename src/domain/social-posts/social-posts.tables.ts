import { defineTables, everything } from '../shared/tables.js';
import { SocialPost } from './social-post.entity.js';

const byOverseers = 'tenant_id = (select app.tenant()) and (select app.sees_all())';

/** The fields are explained in src/domain/shared/tables.ts. */
export const socialPostTables = defineTables('social-posts', {
  social_post: {
    holds: 'a post for a page or account of a social network',
    entity: SocialPost,
    rights: 'staff',
    grants: { app: everything },
    policies: { 'app insert': byOverseers, 'app update': byOverseers },
    plain:
      'user_id channel_account_id status origin text image_url link product_id article_id occasion form price_minor stock scheduled_at published_at permalink vendor_id container_id tries tried_at failure codes',
    derived: 'scheduled_up scheduled_down',
  },
});
