import { ArgsType, type ClassType, Field, InputType, registerEnumType } from 'type-graphql';
import { type SortDirection, SortDirectionEnum } from '../enums.js';
import { PageArgs } from '../page.args.js';
import type { Filter } from './filters.js';
import { type Window, windowOf } from './window.js';

/** Gives a class an optional field for each filter. */
function addFilters(type: ClassType<object>, filters: Iterable<Filter>): void {
  for (const { name, type: typeOf, description } of filters)
    Field(typeOf, { nullable: true, description })(type.prototype, name);
}

function filterInput({ name, plural, filters }: Window<unknown>): ClassType<object> {
  class FilterOfWindow {}
  addFilters(FilterOfWindow, filters.values());
  InputType(`${name}Filter`, {
    description: `Which ${plural} to give: those for which everything that is given holds.`,
  })(FilterOfWindow);
  return FilterOfWindow;
}

function orderInput({ name, plural, sorts }: Window<unknown>): ClassType<object> {
  const members = Object.fromEntries([...sorts.keys()].map(sort => [sort, sort]));
  const valuesConfig = Object.fromEntries([...sorts.values()].map(({ as, description }) => [as, { description }]));
  registerEnumType(members, {
    name: `${name}OrderField`,
    description: `What ${plural} are sorted by.`,
    valuesConfig,
  });
  @InputType(`${name}Order`, {
    description: `How to sort ${plural}. The id breaks ties; empty values come last both ways.`,
  })
  class OrderOfWindow {
    @Field(() => members, { description: 'What to sort by.' })
    field!: string;

    @Field(() => SortDirectionEnum, { defaultValue: 'DESC', description: 'Which end comes first.' })
    direction!: SortDirection;
  }
  return OrderOfWindow;
}

/** The arguments of a list: a page, a filter and an order, made of what the window declares. Call it once a type. */
export function listArgsOf(type: ClassType<object>): ClassType<object> {
  const window = windowOf(type);
  const { plural, filters, sorts } = window;
  @ArgsType()
  class ListArgs extends PageArgs {}
  if (filters.size > 0) {
    const input = filterInput(window);
    const description = `Which ${plural}; omit it for all that you may see.`;
    Field(() => input, { nullable: true, description })(ListArgs.prototype, 'filter');
  }
  if (sorts.size > 0) {
    const input = orderInput(window);
    const description = 'In which order; omit it for the newest first.';
    Field(() => input, { nullable: true, description })(ListArgs.prototype, 'orderBy');
  }
  return ListArgs;
}

/** The arguments of a list whose filters stand beside those of its pages. Call it once a type. */
export function flatListArgsOf(type: ClassType<object>): ClassType<object> {
  @ArgsType()
  class FlatListArgs extends PageArgs {}
  addFilters(FlatListArgs, windowOf(type).filters.values());
  return FlatListArgs;
}
