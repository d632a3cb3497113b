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
      'What one costs, as a number, both ends inclusive; none on request. Currencies are not converted.',
      {
        // Of no price the key would be that of the largest one.
        key: product =>
          `case when ${product}.price_minor is not null then app.value_key(${product}.price_minor, ${product}.currency) end`,
        column: 'price_minor',
        unit: 'MINOR',
        order: 'PRICE',
      },
    ),
    search('A part of the name or sku, without regard to case and accents.', {
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
    description: 'What it is called.',
    sort: { as: 'NAME', up: 'search_key', description: 'What it is called, without regard to case and accents.' },
  })
  name!: string;

  @product.Column(() => String, { description: 'More about it; empty where there is nothing.' })
  description!: string;

  @product.Computed(() => DecimalScalar, {
    nullable: true,
    description: 'The price of one, with the digits of its currency; null where it is on request.',
    sql: productPrice,
    sort: {
      as: 'PRICE',
      by: 'priceMinor',
      up: 'price_up',
      down: 'price_down',
      description: 'What one costs, as a number; those on request come last, both ways. Currencies are not converted.',
    },
  })
  price!: string | null;

  @product.Column(() => String, { description: 'The currency of its price (ISO 4217).' })
  currency!: string;

  @product.Column(() => Int, {
    nullable: true,
    description: 'How many are free to be ordered: orders reserve theirs. Null where they are not counted.',
    filter: range('How many are free, both ends inclusive; none that are not counted.'),
    sort: {
      as: 'STOCK',
      up: 'stock_up',
      down: 'stock_down',
      description: 'How many are free; those that are not counted come last, both ways.',
    },
  })
  stock!: number | null;

  @product.Column(() => String, { nullable: true, description: 'What one of it is, such as `bolsa`; null for none.' })
  unit!: string | null;

  @product.Column(() => [String], { description: 'Other words that customers use for it.' })
  keywords!: string[];

  @product.Column(() => Boolean, {
    description: 'Whether it is sold. Agents name no others.',
    filter: equals('Only those that are sold, or only the others.'),
  })
  active!: boolean;

  @product.Column(() => DateTimeScalar, {
    description: 'When it was last changed, by hand or by an order.',
    sort: { as: 'UPDATED_AT', description: 'When it was last changed.' },
  })
  updatedAt!: Date;

  @product.Column(() => DateTimeScalar, {
    description: 'When it came into the catalogue.',
    sort: { as: 'CREATED_AT', description: 'When it came into the catalogue.' },
  })
  createdAt!: Date;
}

export const { Edge: ProductEdge, Connection: ProductConnection } = connectionOf(ProductType, 'Product');

@InputType('CreateProductInput', { description: 'A new product.' })
export class CreateProductInput extends RepeatableInput {
  @Field(() => String, { description: "The business's own code, unique in the tenant." })
  sku!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  description?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The price of one; omit it for a price on request.' })
  price?: string | null;

  @Field(() => String, { nullable: true, description: "The currency (ISO 4217); omit it for the tenant's." })
  currency?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many there are; omit it where they are not counted.' })
  stock?: number | null;

  @Field(() => String, { nullable: true, description: 'What one of it is, such as `bolsa`.' })
  unit?: string | null;

  @Field(() => [String], { nullable: true, description: 'Other words that customers use for it, at most 50.' })
  keywords?: string[] | null;
}

@InputType('UpdateProductInput', { description: 'What changes: what is omitted stays, null clears.' })
export class UpdateProductInput {
  @Field(() => ID, { description: 'The product.' })
  productId!: string;

  @Field(() => String, { nullable: true, description: 'What it is called; never null.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  description?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The price of one; null for a price on request.' })
  price?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many are free to be ordered, without those that orders have reserved; null to count no more.',
  })
  stock?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The stock as it was when you read it, null where it was not counted: `CONFLICT` where it is another by now, such as by an order. Omit it to set the stock whatever it is.',
  })
  stockBefore?: number | null;

  @Field(() => String, { nullable: true, description: 'What one of it is.' })
  unit?: string | null;

  @Field(() => [String], { nullable: true, description: 'Other words for it, in place of all that it has.' })
  keywords?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is sold; never null.' })
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
