import { z } from 'zod';
import { postOccasions, postTones } from '../assistant/index.js';
import { DomainError } from '../shared/domain-error.js';
import { readPublicAddress } from '../shared/public-address.js';
import { text } from '../shared/texts.js';
import { languages, localeIn } from '../shared/translations.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { type NewPost, storeDraft } from './create-social-post.js';
import { readPostingAccount } from './post-account.js';
import { postEntry } from './post-audit.js';
import { readSubject } from './post-subject.js';
import { writeDraft } from './write-draft.js';

const mostAccounts = 10;

/** Writes a draft of a post about a product, an article or a topic for each of the accounts. Returns their ids. */
export const draftSocialPost = longUseCase({
  name: 'social-posts.draft',
  permission: 'social-post:write',
  input: z.object({
    channelAccountIds: z.array(z.string()),
    about: z.object({
      productId: z.string().nullish(),
      articleId: z.string().nullish(),
      topic: text('line').nullish(),
    }),
    occasion: z.enum(postOccasions).nullish(),
    language: z.enum(languages).nullish(),
    tone: z.enum(postTones).nullish(),
    imageUrl: text('url').nullish(),
  }),
  audit: { 'social-post.created': postEntry },
  async run(context, { channelAccountIds, about, occasion = null, language, tone, ...given }): Promise<string[]> {
    const { read, ports, scope, clock } = context;
    const wanted = [...new Set(channelAccountIds)];
    if (wanted.length === 0 || wanted.length > mostAccounts)
      throw new DomainError('INVALID', `Choose 1 to ${mostAccounts} accounts.`, ['channelAccountIds']);
    const image = readPublicAddress(given.imageUrl, 'imageUrl');
    const accounts = await Promise.all(wanted.map(id => readPostingAccount(read, ports, id)));
    const tenant = await loadTenant(read, scope.tenantId);
    const written = language ?? tenant.language;
    const locale = localeIn(written, tenant.locale);
    const subject = await readSubject(read, about, { locale, now: clock.now(), occasion });
    const style = { language: written, tone: tone ?? 'FRIENDLY', business: tenant.name } as const;
    const drafts: NewPost[] = [];
    for (const account of accounts) {
      const draft = await writeDraft(context, subject, account, style);
      drafts.push({ ...draft, imageUrl: image ?? draft.imageUrl ?? null });
    }
    return context.transaction(async (tx, audit) => {
      const ids: string[] = [];
      for (const draft of drafts) {
        const post = await storeDraft({ ...context, tx }, draft);
        audit['social-post.created'].after(post);
        ids.push(post.id);
      }
      return ids;
    });
  },
});
