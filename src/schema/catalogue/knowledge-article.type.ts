import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Article } from '../../domain/catalogue/index.js';
import { connectionOf } from '../connection.js';
import { search } from '../read/search-filter.js';
import { windowOn } from '../read/window.js';
import { RepeatableInput } from '../repeatable.input.js';
import { DateTimeScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const article = windowOn(Article, { list: 'knowledgeArticles', order: ['createdAt'] });

@article.Type('KnowledgeArticle', {
  description: 'A text about hours, shipping, policies and similar topics, which agents may quote.',
  plural: 'articles',
  filters: [
    search('Words of the title, in any order, ignoring case and accents.', {
      own: { text: article => `${article}.search_key`, kind: 'a' },
    }),
  ],
})
export class KnowledgeArticleType {
  @article.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @article.Column(() => String, { description: 'The title.' })
  title!: string;

  @article.Column(() => String, { description: 'The text.' })
  body!: string;

  @article.Column(() => String, { description: 'Its language: `es` or `en`.' })
  language!: string;

  @article.Column(() => [String], { description: 'Other words that customers use for this topic.' })
  keywords!: string[];

  @article.Column(() => Boolean, { description: 'Whether agents may quote it.' })
  active!: boolean;

  @article.Column(() => DateTimeScalar, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const { Edge: KnowledgeArticleEdge, Connection: KnowledgeArticleConnection } = connectionOf(
  KnowledgeArticleType,
  'KnowledgeArticle',
);

@InputType('CreateKnowledgeArticleInput', { description: 'A new article.' })
export class CreateKnowledgeArticleInput extends RepeatableInput {
  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => String, { description: 'The text, at most 10,000 characters.' })
  body!: string;

  @Field(() => String, { nullable: true, description: "`es` or `en`; omit it for the tenant's language." })
  language?: string | null;

  @Field(() => [String], { nullable: true, description: 'Other words that customers use for this topic, at most 50.' })
  keywords?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether agents may quote it from the start; false for a draft.',
  })
  active?: boolean | null;
}

@InputType('UpdateKnowledgeArticleInput', { description: 'What changes; omitted fields stay unchanged.' })
export class UpdateKnowledgeArticleInput {
  @Field(() => ID, { description: 'The article.' })
  knowledgeArticleId!: string;

  @Field(() => String, { nullable: true, description: 'The title; never null.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'The text; never null.' })
  body?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether agents may quote it; never null.' })
  active?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Other words for the topic, which replace the current list.' })
  keywords?: string[] | null;
}

@ObjectType('CreateKnowledgeArticlePayload', {
  description: 'The answer to createKnowledgeArticle.',
  simpleResolvers: true,
})
export class CreateKnowledgeArticlePayload extends Payload {
  @Field(() => KnowledgeArticleType, { nullable: true, description: 'The article; null when it failed.' })
  knowledgeArticle!: KnowledgeArticleType | null;
}

@ObjectType('UpdateKnowledgeArticlePayload', {
  description: 'The answer to updateKnowledgeArticle.',
  simpleResolvers: true,
})
export class UpdateKnowledgeArticlePayload extends Payload {
  @Field(() => KnowledgeArticleType, { nullable: true, description: 'The article as it is now; null when it failed.' })
  knowledgeArticle!: KnowledgeArticleType | null;
}
