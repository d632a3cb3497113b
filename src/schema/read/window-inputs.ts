import { ArgsType, type ClassType, Field, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../page.args.js';
import { type SortDirection, SortDirectionEnum } from '../sort-direction.enum.js';
import { type Filter, fieldOrder } from './filter.js';
import { type Window, windowOf } from './window.js';

/** Adds an optional field to a class for each filter. */
function addFilters(type: ClassType<object>, filters: Iterable<Filter>): void {
  for (const { name, type: typeOf, description } of filters)
    Field(typeOf, { nullable: true, description })(type.prototype, name);
}

const filterInputs = new Map<Window<unknown>, ClassType<object>>();

/**
 * Returns the input type for a type's filters. The list of the type and everything that counts or changes the rows of the list use the
 * same one.
 */
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
    description: `A filter for ${plural}: they match all given fields.`,
  })(FilterOfWindow);
  return FilterOfWindow;
}

const orderInputs = new Map<Window<unknown>, ClassType<object>>();

/** Returns the input type for a window's orders, the same wherever its rows are listed. */
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
            description:
              'The custom field that `customField` names; records without a value come last, in both directions.',
          },
        ]
      : []),
  ];
  const members = Object.fromEntries(all.map(({ as }) => [as, as]));
  const valuesConfig = Object.fromEntries(all.map(({ as, description }) => [as, { description }]));
  registerEnumType(members, {
    name: `${name}OrderField`,
    description: `The fields by which ${plural} can be sorted.`,
    valuesConfig,
  });
  @InputType(`${name}Order`, {
    description: `The order of ${plural}. The id breaks ties; empty values come last in both directions.`,
  })
  class OrderOfWindow {
    @Field(() => members, { description: 'The field to sort by.' })
    field!: string;

    @Field(() => SortDirectionEnum, { defaultValue: 'DESC', description: 'The direction.' })
    direction!: SortDirection;
  }
  if (options.fieldsOf)
    Field(() => String, {
      nullable: true,
      description: `Required for ${fieldOrder}: the key of a custom field of the type NUMBER or DATE.`,
    })(OrderOfWindow.prototype, 'customField');
  return OrderOfWindow;
}

/**
 * Returns the arguments of a list: a page, a filter and an order, derived from the window. `oldArguments` names filters that are arguments
 * of their own besides, since the list had no `filter` when clients began to use them. Call it once for each type.
 */
export function listArgsOf(type: ClassType<object>, oldArguments: readonly string[] = []): ClassType<object> {
  const window = windowOf(type);
  const { plural, filters, sorts } = window;
  @ArgsType()
  class ListArgs extends PageArgs {}
  if (filters.size > 0) {
    const input = filterInputOf(type);
    const description = `A filter for ${plural}; omit it for all that you may see.`;
    Field(() => input, { nullable: true, description })(ListArgs.prototype, 'filter');
  }
  for (const { name, type: typeOf, description } of filters.values())
    if (oldArguments.includes(name))
      Field(typeOf, { nullable: true, description, deprecationReason: `Use \`filter.${name}\`.` })(
        ListArgs.prototype,
        name,
      );
  if (sorts.size > 0) {
    addOrder(ListArgs, window);
  }
  return ListArgs;
}

/** Adds an order of that type's window to page arguments. */
function addOrder(args: ClassType, window: Window<unknown>): void {
  const input = orderInput(window);
  const description = 'The order; newest first by default.';
  Field(() => input, { nullable: true, description })(args.prototype, 'orderBy');
}

/** Returns the arguments of a page inside another object, with the orders of the type's own list. */
export function orderedPageArgsOf(type: ClassType<object>): ClassType<object> {
  @ArgsType()
  class OrderedPageArgs extends PageArgs {}
  addOrder(OrderedPageArgs, windowOf(type));
  return OrderedPageArgs;
}

/** Returns the arguments of a list whose filters are arguments beside those of the page. Call it once for each type. */
export function flatListArgsOf(type: ClassType<object>): ClassType<object> {
  @ArgsType()
  class FlatListArgs extends PageArgs {}
  const window = windowOf(type);
  addFilters(FlatListArgs, window.filters.values());
  if (window.sorts.size > 0) addOrder(FlatListArgs, window);
  return FlatListArgs;
}
