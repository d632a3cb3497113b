import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  createKnowledgeArticle,
  createProduct,
  updateKnowledgeArticle,
  updateProduct,
} from '../../domain/catalogue/index.js';
import {
  CreateKnowledgeArticleInput,
  CreateKnowledgeArticlePayload,
  KnowledgeArticleType,
  UpdateKnowledgeArticleInput,
  UpdateKnowledgeArticlePayload,
} from '../../schema/catalogue/knowledge-article.type.js';
import {
  CreateProductInput,
  CreateProductPayload,
  ProductType,
  UpdateProductInput,
  UpdateProductPayload,
} from '../../schema/catalogue/product.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class CatalogueResolver {
  @Mutation(() => CreateProductPayload, { description: 'Adds a product. Agents can use it at once.' })
  createProduct(
    @Arg('input', () => CreateProductInput, { description: 'The product.' }) input: CreateProductInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateProductPayload> {
    return payload('product', async () =>
      context.loaders.of(ProductType).load(await createProduct(context.useCase, input)),
    );
  }

  @Mutation(() => UpdateProductPayload, { description: 'Changes a product; omitted fields stay unchanged.' })
  updateProduct(
    @Arg('input', () => UpdateProductInput, { description: 'What changes.' }) input: UpdateProductInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateProductPayload> {
    return payload('product', async () =>
      context.loaders.of(ProductType).load(await updateProduct(context.useCase, input)),
    );
  }

  @Mutation(() => CreateKnowledgeArticlePayload, {
    description: 'Adds an article to the knowledge base. Agents can use it at once.',
  })
  createKnowledgeArticle(
    @Arg('input', () => CreateKnowledgeArticleInput, { description: 'The article.' })
    input: CreateKnowledgeArticleInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateKnowledgeArticlePayload> {
    return payload('knowledgeArticle', async () =>
      context.loaders.of(KnowledgeArticleType).load(await createKnowledgeArticle(context.useCase, input)),
    );
  }

  @Mutation(() => UpdateKnowledgeArticlePayload, { description: 'Changes an article; omitted fields stay unchanged.' })
  updateKnowledgeArticle(
    @Arg('input', () => UpdateKnowledgeArticleInput, { description: 'What changes.' })
    input: UpdateKnowledgeArticleInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateKnowledgeArticlePayload> {
    return payload('knowledgeArticle', async () =>
      context.loaders.of(KnowledgeArticleType).load(await updateKnowledgeArticle(context.useCase, input)),
    );
  }
}
