import { coerceInputValue, type GraphQLSchema, isInputObjectType } from 'graphql';
import type { ViewedType } from '../../domain/saved-views/index.js';
import { withInstants } from '../../domain/shared/ago.js';
import { BadInput, DomainError } from '../../domain/shared/domain-error.js';
import { listOf, windowNamed } from '../../schema/read/index.js';
import type { OrderGiven } from '../../schema/read/window-list.js';
import { describeUnfit } from './unfit-value.js';

/** The types of the lists. */
export const listedType: Record<ViewedType, string> = {
  LEAD: 'Lead',
  CUSTOMER: 'Customer',
  OPPORTUNITY: 'Opportunity',
  ORDER: 'Order',
  PAYMENT: 'Payment',
  CONVERSATION: 'Conversation',
};

/**
 * Returns the filter of a list as the list itself would accept it from a client: checked by its input type and by building the list. An end
 * of a time range may be a duration before now, such as `P60D`, so that a filter that is kept moves on with the days.
 * Throws INVALID with the list's error message and the path in the input.
 */
export function readListInput(
  schema: GraphQLSchema,
  entityType: ViewedType,
  { filter, orderBy }: { filter: unknown; orderBy?: unknown },
): Record<string, unknown> {
  const name = listedType[entityType];
  const given = coerce(schema, `${name}Filter`, withInstants(filter, new Date()), 'filter') as Record<string, unknown>;
  const order = orderBy == null ? null : (coerce(schema, `${name}Order`, orderBy, 'orderBy') as OrderGiven);
  try {
    listOf(windowNamed(name), given, order, { pathOf: () => ['filter'] });
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new DomainError('INVALID', error.message, error.field);
  }
  return given;
}

function coerce(schema: GraphQLSchema, typeName: string, value: unknown, field: string): unknown {
  const type = schema.getType(typeName);
  if (!isInputObjectType(type)) throw new Error(`${typeName} is no input of the graph`);
  return coerceInputValue(value, type, (path, unfit, error) => {
    const { message, field: below } = describeUnfit(schema, unfit, error.message);
    throw new DomainError('INVALID', message, [field, ...path.map(String), ...below]);
  });
}
