import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { textLanguageOf } from '../shared/language-tag.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { readRequired, readWords } from '../shared/required.js';
import { text } from '../shared/texts.js';
import { languageOf } from '../shared/translations.js';
import { useCase } from '../shared/use-case.js';
import { Article } from './article.entity.js';
import { keywordsInput, maxArticles } from './catalogue-input.js';

const standing: Statement = {
  name: 'knowledge-article.standing',
  text: `select (select locale from tenant where id = app.tenant()) as locale,
      (select count(*)::int from knowledge_article where tenant_id = (select app.tenant())) as count`,
};

/** Lock of the tenant's articles, held until the transaction ends: two that are created at once are counted one after the other. */
export const lockArticles: Statement = {
  name: 'knowledge-article.lock',
  text: `select pg_advisory_xact_lock(hashtextextended(app.tenant()::text || ' articles', 12))`,
};

/** Adds an article to the knowledge base. Agents use it from their next answer on. Returns its id. */
export const createKnowledgeArticle = useCase({
  name: 'catalogue.create-knowledge-article',
  permission: 'knowledge-article:create',
  input: z.object({
    title: text('title'),
    body: text('notes'),
    language: text('code').nullish(),
    keywords: keywordsInput,
    active: z.boolean().nullish(),
    idempotencyKey,
  }),
  once: repeatReturnsIdIn('knowledge_article'),
  audit: {
    'knowledge-article.created': {
      subject: 'knowledge-article',
      shows: ({ title, language }: Article) => ({ title, language }),
    },
  },
  async run({ tx, clock, scope, audit }, input) {
    await tx.query(lockArticles);
    const [tenant] = await tx.query<{ locale: string; count: number }>(standing);
    if (!tenant) throw new Error('the tenant has no row');
    if (tenant.count >= maxArticles)
      throw new DomainError('LIMIT_REACHED', `A tenant can have at most ${maxArticles} articles.`);
    const language = input.language ? textLanguageOf(input.language) : languageOf(tenant.locale);
    if (!language)
      throw new DomainError('INVALID', 'The language of an article must be es (Spanish) or en (English).', [
        'language',
      ]);
    if (input.body.trim() === '') throw new DomainError('INVALID', 'The body cannot be empty.', ['body']);
    const now = clock.now();
    const article = tx.em.create(Article, {
      id: newId(),
      tenantId: scope.tenantId,
      title: readRequired(input.title, 'title'),
      body: input.body,
      keywords: readWords(input.keywords ?? [], 'keywords'),
      language,
      active: input.active ?? true,
      createdAt: now,
      updatedAt: now,
    });
    await tx.em.flush();
    audit['knowledge-article.created'].after(article);
    return article.id;
  },
});
