import {
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

const levelFactor = 1.5;
const objectPoints = 2;
const leafPoints = 1;
/** The wrapper fields of a connection do not count as levels: a page of leads is one level deep. */
const uncounted = new Set(['edges', 'node', 'nodes']);
const introspection = new Set(['__schema', '__type']);

/** A field that takes a page size, with the paged fields below it. */
export interface PagedField {
  field: FieldNode;
  definition: GraphQLField<unknown, unknown>;
  connection: boolean;
  below: PageTree;
}

/** The paged fields of a selection: its own, and those of the fragments that it spreads. */
export interface PageTree {
  fields: PagedField[];
  fragments: PageTree[];
}

/** The size of a selection, independent of its variables. Sums are floats, since nested fragments can double them beyond any integer. */
export interface SelectionSize {
  depth: number;
  aliases: number;
  directives: number;
  cost: number;
  rootFields: number;
  pages: PageTree;
}

const emptySize = (): SelectionSize => ({
  depth: 0,
  aliases: 0,
  directives: 0,
  cost: 0,
  rootFields: 0,
  pages: { fields: [], fragments: [] },
});

const directivesOf = (node: { readonly directives?: readonly ASTNode[] | undefined }): number =>
  node.directives?.length ?? 0;

/**
 * Measures selections of one document. Each fragment is measured once, so that fragments that spread each other twice take
 * linear time although their sizes grow exponentially. A fragment inside itself counts as empty: validation refuses it, but
 * measuring must end too.
 */
export class SelectionMeter {
  private readonly measured = new Map<string, SelectionSize>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  /** Returns the size of a selection on a type. An unknown type or field counts too, but has no pages. */
  measure(selectionSet: SelectionSetNode, parent: GraphQLCompositeType | undefined): SelectionSize {
    const total = emptySize();
    for (const selection of selectionSet.selections) {
      total.directives += directivesOf(selection);
      if (selection.kind === Kind.FIELD) this.addField(total, selection, parent);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition ? this.compositeType(selection.typeCondition.name.value) : parent;
        this.addSpread(total, this.measure(selection.selectionSet, type));
      } else this.addSpread(total, this.fragment(selection.name.value));
    }
    return total;
  }

  private addField(total: SelectionSize, field: FieldNode, parent: GraphQLCompositeType | undefined): void {
    const name = field.name.value;
    if (field.alias) total.aliases += 1;
    if (name !== '__typename') total.rootFields += 1;
    if (!field.selectionSet) {
      total.cost += leafPoints;
      return;
    }
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const type = definition ? getNamedType(definition.type) : undefined;
    const inner = this.measure(field.selectionSet, isCompositeType(type) ? type : undefined);
    total.aliases += inner.aliases;
    total.directives += inner.directives;
    if (introspection.has(name)) return;
    const level = uncounted.has(name) ? 0 : 1;
    total.depth = Math.max(total.depth, level + inner.depth);
    total.cost += objectPoints + inner.cost * levelFactor ** level;
    const connection = type?.name.endsWith('Connection') ?? false;
    const paged = definition?.args.some(({ name: argument }) => argument === 'first' || argument === 'last') ?? false;
    if (definition && (connection || paged)) {
      total.pages.fields.push({ field, definition, connection, below: inner.pages });
    } else if (inner.pages.fields.length + inner.pages.fragments.length > 0) total.pages.fragments.push(inner.pages);
  }

  private addSpread(total: SelectionSize, inner: SelectionSize): void {
    total.depth = Math.max(total.depth, inner.depth);
    total.aliases += inner.aliases;
    total.directives += inner.directives;
    total.cost += inner.cost;
    total.rootFields += inner.rootFields;
    if (inner.pages.fields.length + inner.pages.fragments.length > 0) total.pages.fragments.push(inner.pages);
  }

  private fragment(name: string): SelectionSize {
    const known = this.measured.get(name);
    if (known) return known;
    const definition = this.fragments.get(name);
    const size = emptySize();
    this.measured.set(name, size);
    if (!definition) return size;
    const inner = this.measure(definition.selectionSet, this.compositeType(definition.typeCondition.name.value));
    inner.directives += directivesOf(definition);
    this.measured.set(name, inner);
    return inner;
  }

  private compositeType(name: string): GraphQLCompositeType | undefined {
    const type = this.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}
