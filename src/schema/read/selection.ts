import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { NotCompilable } from './not-compilable.js';

export type Variables = Record<string, unknown>;

/** A field of the answer, with fragments expanded and selections of the same key merged. */
export interface SelectedField {
  /** Its key in the answer: the alias, otherwise the name. */
  key: string;
  parent: GraphQLObjectType;
  /** Null for __typename. */
  definition: GraphQLField<unknown, unknown> | null;
  node: FieldNode;
  /** The type of a field that returns one object type; null for a leaf, an interface and a union. */
  type: GraphQLObjectType | null;
  fields: SelectedField[];
  /** For an interface or union: the same field once for each type that its rows may have. */
  variants: SelectedField[];
  /** The alias of the rows that the field reads, unique in the statement. */
  row: string;
}

/** Nested interfaces multiply: a selection has a variant for each combination of their types, so the total is limited. */
const maxRowsWithVariants = 2_000;

/** Collects the fields of one operation in the order in which GraphQL puts them into the answer. */
export class SelectionCollector {
  private rows = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    private readonly variables: Variables,
  ) {}

  collect(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): SelectedField[] {
    const groups = new Map<string, FieldNode[]>();
    const visited = new Set<string>();
    for (const set of selectionSets) this.gather(type, set, groups, visited);
    return [...groups].map(([key, nodes]) => this.select(type, key, nodes));
  }

  /** Returns one field of a type, merged from all its nodes with that key. */
  select(parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): SelectedField {
    const [node] = nodes;
    if (!node) throw new NotCompilable('an empty selection');
    const name = node.name.value;
    const row = `t${++this.rows}`;
    const leaf = { key, parent, definition: null, node, type: null, fields: [], variants: [], row };
    if (name === '__typename') return leaf;
    const definition = parent.getFields()[name];
    if (!definition) throw new NotCompilable(`${parent.name}.${name}`);
    const named = getNamedType(definition.type);
    if (isLeafType(named)) return { ...leaf, definition };
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    const ofType = (type: GraphQLObjectType) => ({ ...leaf, definition, type, fields: this.collect(type, sets) });
    if (isObjectType(named)) return ofType(named);
    if (!isAbstractType(named)) throw new NotCompilable(`${parent.name}.${name}`);
    const variants = this.schema.getPossibleTypes(named).map(type => ({ ...ofType(type), row: `t${++this.rows}` }));
    if (this.rows > maxRowsWithVariants) throw new NotCompilable(`so much below ${parent.name}.${name}`);
    return { ...leaf, definition, variants };
  }

  private gather(
    type: GraphQLObjectType,
    { selections }: SelectionSetNode,
    groups: Map<string, FieldNode[]>,
    visited: Set<string>,
  ): void {
    for (const selection of selections) {
      if (!this.isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const known = groups.get(key);
        if (known) known.push(selection);
        else groups.set(key, [selection]);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD && visited.has(selection.name.value)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) visited.add(selection.name.value);
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments[selection.name.value] : selection;
      if (fragment && this.applies(type, fragment.typeCondition))
        this.gather(type, fragment.selectionSet, groups, visited);
    }
  }

  private applies(type: GraphQLObjectType, condition: FragmentDefinitionNode['typeCondition'] | undefined): boolean {
    if (!condition) return true;
    const wanted = typeFromAST(this.schema, condition);
    return wanted === type || (isAbstractType(wanted) && this.schema.isSubType(wanted, type));
  }

  private isIncluded(selection: SelectionNode): boolean {
    if (!selection.directives || selection.directives.length === 0) return true;
    if (getDirectiveValues(GraphQLSkipDirective, selection, this.variables)?.if === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, selection, this.variables)?.if !== false;
  }
}
