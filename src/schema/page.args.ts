import { ArgsType, Field, Int } from 'type-graphql';

const PageSize = (defaultValue: number) =>
  Field(() => Int, { nullable: true, defaultValue, description: 'The maximum number of items, 1 to 100.' });
const PageStart = () =>
  Field(() => String, {
    nullable: true,
    description: 'The endCursor of the previous page; omit it for the first page.',
  });

/** Forward paging, with 20 rows by default. An explicit null means the default. */
@ArgsType()
export class PageArgs {
  @PageSize(20)
  first!: number | null;

  @PageStart()
  after?: string | null;
}

/** Forward paging of a list inside another object, with 10 rows by default. An explicit null means the default. */
@ArgsType()
export class InnerPageArgs {
  @PageSize(10)
  first!: number | null;

  @PageStart()
  after?: string | null;
}
