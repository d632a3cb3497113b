import { ArgsType, type ClassType, Field, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../page.args.js';
import { type SortDirection, SortDirectionEnum } from '../sort-direction.enum.js';
import { type Filter, fieldOrder } from './filter.js';
import { type Window, windowOf } from './window.js';

/** Gives a class an optional field for each filter. */
function addFilters(type: ClassType<object>, filters: Iterable<Filter>): void {
  for (const { name, type: typeOf, description } of filters)
    Field(typeOf, { nullable: true, description })(type.prototype, name);
}

const filterInputs = new Map<Window<unknown>, ClassType<object>>();

/** The input of a type's filters. Its list and everything that counts or changes the rows of the list take the same one. */
export function filterInputOf(type: ClassType<object>): ClassType<object> {
  const window = windowOf(type);
  const input = filterInputs.get(window) ?? makeFilterInput(window);
  filterInputs.set(window, input);
  return input;
}

function makeFilterInput({ name, plural, filters }: Window<unknown>): ClassType<object> {
  class FilterOfWindow {}
  addFilters(FilterOfWindow, filters.values());
  InputType(`${name}Filter`, {
    description: `Which ${plural} to give: those for which everything that is given holds.`,
  })(FilterOfWindow);
  return FilterOfWindow;
}

const orderInputs = new Map<Window<unknown>, ClassType<object>>();

/** The input of a window's orders, the same wherever its rows are listed. */
function orderInput(window: Window<unknown>): ClassType<object> {
  const input = orderInputs.get(window) ?? makeOrderInput(window);
  orderInputs.set(window, input);
  return input;
}

function makeOrderInput({ name, plural, sorts, options }: Window<unknown>): ClassType<object> {
  const all = [
    ...sorts.values(),
    ...(options.fieldsOf
      ? [
          {
            as: fieldOrder,
            description: 'The field that `customField` names; what has no value comes last, both ways.',
          },
        ]
      : []),
  ];
  const members = Object.fromEntries(all.map(({ as }) => [as, as]));
  const valuesConfig = Object.fromEntries(all.map(({ as, description }) => [as, { description }]));
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
  if (options.fieldsOf)
    Field(() => String, {
      nullable: true,
      description: `For ${fieldOrder}: the key of a custom field of the type NUMBER or DATE.`,
    })(OrderOfWindow.prototype, 'customField');
  return OrderOfWindow;
}

/** The arguments of a list: a page, a filter and an order, made of what the window declares. Call it once a type. */
export function listArgsOf(type: ClassType<object>): ClassType<object> {
  const window = windowOf(type);
  const { plural, filters, sorts } = window;
  @ArgsType()
  class ListArgs extends PageArgs {}
  if (filters.size > 0) {
    const input = filterInputOf(type);
    const description = `Which ${plural}; omit it for all that you may see.`;
    Field(() => input, { nullable: true, description })(ListArgs.prototype, 'filter');
  }
  if (sorts.size > 0) {
    addOrder(ListArgs, window);
  }
  return ListArgs;
}

/** Gives arguments of a page an order of that type's window. */
function addOrder(args: ClassType, window: Window<unknown>): void {
  const input = orderInput(window);
  const description = 'In which order; omit it for the newest first.';
  Field(() => input, { nullable: true, description })(args.prototype, 'orderBy');
}

/** The arguments of a page inside another thing, in the orders that the type's own list has. */
export function orderedPageArgsOf(type: ClassType<object>): ClassType<object> {
  @ArgsType()
  class OrderedPageArgs extends PageArgs {}
  addOrder(OrderedPageArgs, windowOf(type));
  return OrderedPageArgs;
}

/** The arguments of a list whose filters stand beside those of its pages. Call it once a type. */
export function flatListArgsOf(type: ClassType<object>): ClassType<object> {
  @ArgsType()
  class FlatListArgs extends PageArgs {}
  const window = windowOf(type);
  addFilters(FlatListArgs, window.filters.values());
  if (window.sorts.size > 0) addOrder(FlatListArgs, window);
  return FlatListArgs;
}
