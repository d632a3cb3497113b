import { ArgsType, Field, Int } from 'type-graphql';

/** Forward paging, with 20 rows by default. An explicit null means the default. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description: 'The maximum number of items, 1 to 100.',
  })
  first!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The endCursor of the previous page; omit it for the first page.',
  })
  after?: string | null;
}

/** Forward paging of a list inside another object, with 10 rows by default. An explicit null means the default. */
@ArgsType()
export class InnerPageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 10,
    description: 'The maximum number of items, 1 to 100.',
  })
  first!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The endCursor of the previous page; omit it for the first page.',
  })
  after?: string | null;
}
