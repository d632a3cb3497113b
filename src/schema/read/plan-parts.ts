import { getNamedType } from 'graphql';
import { forFullAccess, forFullAccessFrom } from '../../domain/shared/page-rows.js';
import type { SelectedField } from './selection.js';
import type { Bound } from './source.js';

/** The name of a field's type, without lists and non-null. */
export const typeName = (definition: SelectedField['definition']): string =>
  definition ? getNamedType(definition.type).name : '';

/** The fields of a connection that show its nodes: `nodes`, and `edges { node }`. */
export const nodesOf = ({ fields }: SelectedField): SelectedField[] =>
  fields.flatMap(part => {
    if (part.definition?.name === 'nodes') return [part];
    return part.definition?.name === 'edges' ? part.fields.filter(inner => inner.definition?.name === 'node') : [];
  });

/** The bound field for readers whose role sees the whole tenant. */
export function withFullAccess(bound: Bound): Bound {
  const { page, rows } = bound;
  if (page) return { ...bound, page: { ...page, list: forFullAccess(page.list) } };
  return rows?.source ? { ...bound, rows: { ...rows, source: forFullAccessFrom(rows.source) } } : bound;
}
