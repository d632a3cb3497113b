import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { readRequired, readWords } from '../shared/required.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { Article } from './article.entity.js';
import { keywordsInput } from './catalogue-input.js';

/** Changes an article: omitted fields stay. Agents use the new text from their next answer on. Returns its id. */
export const updateKnowledgeArticle = useCase({
  name: 'catalogue.update-knowledge-article',
  permission: 'knowledge-article:update',
  input: z.object({
    knowledgeArticleId: z.string(),
    title: text('title').nullish(),
    body: text('notes').nullish(),
    keywords: keywordsInput,
    active: z.boolean().nullish(),
  }),
  audit: {
    'knowledge-article.updated': {
      subject: 'knowledge-article',
      shows: ({ title, body, active }: Article) => ({ title, body, active }),
    },
  },
  async run({ tx, clock, audit }, input) {
    for (const field of ['title', 'body', 'active'] as const)
      if (input[field] === null)
        throw new DomainError('INVALID', `The ${field} of an article cannot be empty.`, [field]);
    const article = isId(input.knowledgeArticleId)
      ? await tx.em.findOne(Article, { id: input.knowledgeArticleId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
    if (!article) throw new DomainError('NOT_FOUND', 'Article not found.', ['knowledgeArticleId']);
    audit['knowledge-article.updated'].beforeAndAfter(article);
    if (typeof input.title === 'string') article.title = readRequired(input.title, 'title');
    if (typeof input.body === 'string') {
      if (input.body.trim() === '') throw new DomainError('INVALID', 'The body cannot be empty.', ['body']);
      article.body = input.body;
    }
    if (input.keywords !== undefined) article.keywords = readWords(input.keywords ?? [], 'keywords');
    if (typeof input.active === 'boolean') article.active = input.active;
    article.updatedAt = clock.now();
    await tx.em.flush();
    return article.id;
  },
});
