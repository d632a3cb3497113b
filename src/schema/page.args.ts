import { ArgsType, Field, Int } from 'type-graphql';

/** Going forward through a list, twenty at a time unless told. An explicit null is the default. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description: 'How many items the page holds at most, 1 to 100.',
  })
  first!: number | null;

  @Field(() => String, { nullable: true, description: 'The endCursor of the page before; omit it for the first page.' })
  after?: string | null;
}

/** Going forward through a list inside another thing, ten at a time unless told. An explicit null is the default. */
@ArgsType()
export class InnerPageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 10,
    description: 'How many items the page holds at most, 1 to 100.',
  })
  first!: number | null;

  @Field(() => String, { nullable: true, description: 'The endCursor of the page before; omit it for the first page.' })
  after?: string | null;
}
