import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Product, productPrice } from '../../domain/catalogue/index.js';
import { connectionOf } from '../connection.js';
import { amounts } from '../read/amount-filter.js';
import { equals, range } from '../read/filters.js';
import { search } from '../read/search-filter.js';
import { windowOn } from '../read/window.js';
import { RepeatableInput } from '../repeatable.input.js';
import { DateTimeScalar, DecimalScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const product = windowOn(Product, { list: 'products' });

@product.Type('Product', {
  description: 'Something that the business sells.',
  plural: 'products',
  filters: [
    amounts(
      'price',
      'The unit price as a number, both ends inclusive; products with a price on request never match. Currencies are not converted.',
      {
        // Without this check the key of a product without a price would be that of the largest price.
        key: product =>
          `case when ${product}.price_minor is not null then app.value_key(${product}.price_minor, ${product}.currency) end`,
        column: 'price_minor',
        unit: 'MINOR',
        order: 'PRICE',
      },
    ),
    search('Words of the name or sku, in any order, ignoring case and accents.', {
      own: { text: product => `${product}.search_key`, kind: 'p' },
    }),
  ],
})
export class ProductType {
  @product.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @product.Column(() => String, { description: "The business's own code, unique in the tenant." })
  sku!: string;

  @product.Column(() => String, {
    description: 'The name.',
    sort: { as: 'NAME', up: 'search_key', description: 'The name, ignoring case and accents.' },
  })
  name!: string;

  @product.Column(() => String, { description: 'The description; empty if there is none.' })
  description!: string;

  @product.Computed(() => DecimalScalar, {
    nullable: true,
    description: 'The unit price, with the digits of its currency; null if the price is on request.',
    sql: productPrice,
    sort: {
      as: 'PRICE',
      by: 'priceMinor',
      up: 'price_up',
      down: 'price_down',
      description:
        'The unit price as a number; products with a price on request come last, in both directions. Currencies are not converted.',
    },
  })
  price!: string | null;

  @product.Column(() => String, { description: 'The currency of its price (ISO 4217).' })
  currency!: string;

  @product.Column(() => Int, {
    nullable: true,
    description: 'The stock available to order: orders reserve theirs. Null if the stock is not tracked.',
    filter: range('The available stock, both ends inclusive; products without tracked stock never match.'),
    sort: {
      as: 'STOCK',
      up: 'stock_up',
      down: 'stock_down',
      description: 'The available stock; products without tracked stock come last, in both directions.',
    },
  })
  stock!: number | null;

  @product.Column(() => String, { nullable: true, description: 'The unit, such as `bolsa`; null for none.' })
  unit!: string | null;

  @product.Column(() => String, {
    nullable: true,
    description: 'The public address of its picture; null for none. Posts about it take this picture.',
  })
  imageUrl!: string | null;

  @product.Column(() => [String], { description: 'Other words that customers use for it.' })
  keywords!: string[];

  @product.Column(() => Boolean, {
    description: 'Whether it is for sale. Agents offer only products for sale.',
    filter: equals('Only products that are for sale, or only the others.'),
  })
  active!: boolean;

  @product.Column(() => DateTimeScalar, {
    description: 'When it was last changed, by a person or by an order.',
    sort: { as: 'UPDATED_AT', description: 'When it was last changed.' },
  })
  updatedAt!: Date;

  @product.Column(() => DateTimeScalar, {
    description: 'When it was added to the catalogue.',
    sort: { as: 'CREATED_AT', description: 'When it was added to the catalogue.' },
  })
  createdAt!: Date;
}

export const { Edge: ProductEdge, Connection: ProductConnection } = connectionOf(ProductType, 'Product');

@InputType('CreateProductInput', { description: 'A new product.' })
export class CreateProductInput extends RepeatableInput {
  @Field(() => String, { description: "The business's own code, unique in the tenant." })
  sku!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The description.' })
  description?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The unit price; omit it for a price on request.' })
  price?: string | null;

  @Field(() => String, { nullable: true, description: "The currency (ISO 4217); omit it for the tenant's." })
  currency?: string | null;

  @Field(() => Int, { nullable: true, description: 'The stock; omit it if it is not tracked.' })
  stock?: number | null;

  @Field(() => String, { nullable: true, description: 'The unit, such as `bolsa`.' })
  unit?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The public address of its picture, which begins with https://.',
  })
  imageUrl?: string | null;

  @Field(() => [String], { nullable: true, description: 'Other words that customers use for it, at most 50.' })
  keywords?: string[] | null;
}

@InputType('UpdateProductInput', { description: 'What changes: omitted fields stay unchanged, null clears a field.' })
export class UpdateProductInput {
  @Field(() => ID, { description: 'The product.' })
  productId!: string;

  @Field(() => String, { nullable: true, description: 'The name; never null.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The description.' })
  description?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The unit price; null for a price on request.' })
  price?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The stock available to order, without what orders have reserved; null to stop tracking it.',
  })
  stock?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The stock as you read it, null if it was not tracked. The mutation fails with `CONFLICT` if the stock has changed since, for example by an order. Omit it to set the stock in any case.',
  })
  stockBefore?: number | null;

  @Field(() => String, { nullable: true, description: 'The unit.' })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: 'The public address of its picture; null for none.' })
  imageUrl?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Other words that customers use for it, which replace the current list.',
  })
  keywords?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is for sale; never null.' })
  active?: boolean | null;
}

@ObjectType('CreateProductPayload', { description: 'The answer to createProduct.', simpleResolvers: true })
export class CreateProductPayload extends Payload {
  @Field(() => ProductType, { nullable: true, description: 'The product; null when it failed.' })
  product!: ProductType | null;
}

@ObjectType('UpdateProductPayload', { description: 'The answer to updateProduct.', simpleResolvers: true })
export class UpdateProductPayload extends Payload {
  @Field(() => ProductType, { nullable: true, description: 'The product as it is now; null when it failed.' })
  product!: ProductType | null;
}
