import { Kind, type OperationDefinitionNode, type ValueNode, valueFromASTUntyped } from 'graphql';
import type { PagedField, PageTree } from './selection-size.js';

/** The page size of a connection if neither the query nor the schema gives one. */
const defaultPageSize = 50;

export type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** A page size above the limit of a connection: the field's name or alias, the argument and its value. */
export interface OversizedPage {
  field: string;
  argument: 'first' | 'last';
  size: number;
}

/**
 * Counts the rows that the page sizes of an operation allow: the product of the sizes along nested connections, summed over all
 * of them. Takes variables before coercion; a value that is not a number counts as absent, since coercion refuses it later.
 */
export class RowCounter {
  readonly oversized: OversizedPage[] = [];
  private readonly counted = new Map<PageTree, number>();

  constructor(
    private readonly operation: OperationDefinitionNode,
    private readonly variables: Variables,
    private readonly maxPage: number,
  ) {}

  /** Returns the rows below one row of the parent. Each fragment is counted once, however often it is spread. */
  count(tree: PageTree): number {
    const known = this.counted.get(tree);
    if (known !== undefined) return known;
    // Stored before the children are counted, so that counting ends if a fragment contains itself.
    this.counted.set(tree, 0);
    let rows = 0;
    for (const paged of tree.fields) {
      const size = this.pageSize(paged);
      rows += size + size * this.count(paged.below);
    }
    for (const fragment of tree.fragments) rows += this.count(fragment);
    this.counted.set(tree, rows);
    return rows;
  }

  private pageSize(paged: PagedField): number {
    const asked = (['first', 'last'] as const).flatMap(argument => {
      const size = this.askedFor(paged, argument);
      if (size !== null && size > this.maxPage) {
        const field = (paged.field.alias ?? paged.field.name).value;
        this.oversized.push({ field, argument, size });
      }
      return size === null ? [] : [Math.max(0, size)];
    });
    if (asked.length > 0) return Math.max(...asked);
    const defaults = paged.definition.args
      .filter(({ name }) => name === 'first' || name === 'last')
      .flatMap(({ defaultValue }) => (typeof defaultValue === 'number' ? [defaultValue] : []));
    return defaults.length > 0 ? Math.max(...defaults) : Math.min(defaultPageSize, this.maxPage);
  }

  private askedFor(paged: PagedField, argument: 'first' | 'last'): number | null {
    if (!paged.definition.args.some(({ name }) => name === argument)) return null;
    const node = paged.field.arguments?.find(({ name }) => name.value === argument);
    if (!node) return null;
    return numberOrNull(this.valueOf(node.value));
  }

  private valueOf(node: ValueNode): unknown {
    if (node.kind !== Kind.VARIABLE) return valueFromASTUntyped(node);
    const name = node.name.value;
    if (this.variables && Object.hasOwn(this.variables, name) && this.variables[name] !== undefined)
      return this.variables[name];
    const declared = this.operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    return declared?.defaultValue ? valueFromASTUntyped(declared.defaultValue) : null;
  }
}

const numberOrNull = (value: unknown): number | null =>
  typeof value === 'number' && !Number.isNaN(value) ? value : null;
