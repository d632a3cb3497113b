import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  print,
} from 'graphql';
import { newId } from '../../src/domain/shared/id.js';

/** One set of values for a field's arguments: all required ones, and the one value under test. */
export interface Variant {
  about: string;
  values: Record<string, unknown>;
}

/** Argument values that match something, gathered from rows of every owner. */
export interface Pool {
  /** Ids by table: one of each owner, one of another tenant, and one that does not exist. */
  ids: Map<string, string[]>;
  texts: string[];
  /** Words to search for: those in rows of every kind and owner first, then all texts. */
  sought: string[];
  /** Labels of rows: tags, sources, kinds. */
  labels: string[];
  instants: string[];
  days: string[];
  documents: unknown[];
  /** Cursors by the query that returned them. */
  cursors: Map<string, string[]>;
}

type Field = GraphQLField<unknown, unknown>;
type Given = GraphQLArgument | GraphQLInputField;

/** The table to which an argument's id refers, if the argument's name does not show it. */
const namedOtherwise: Record<string, string> = {
  owner: 'seller',
  actor: 'app_user',
  subject: 'conversation',
  Order: 'sales_order',
  Case: 'support_case',
  Comment: 'post_comment',
  comment: 'post_comment',
  fact: 'contact_fact',
  Import: 'record_import',
  import: 'record_import',
};
/** A widget of each kind of figure. */
const widgets = [
  { metric: 'LEADS_CREATED', range: 'ALL' },
  { metric: 'WON_AMOUNT', grouping: 'MONTH', range: 'ALL' },
  { metric: 'MESSAGES_IN', grouping: 'SELLER', range: 'LAST_365_DAYS' },
  { metric: 'LEADS', grouping: 'STATUS', range: 'ALL' },
  { metric: 'OPEN_VALUE', grouping: 'STAGE' },
  { metric: 'OPEN_OPPORTUNITIES', grouping: 'STAGE' },
  { metric: 'FORECAST', grouping: 'MONTH' },
  { metric: 'LOST_OPPORTUNITIES', grouping: 'REASON', range: 'ALL' },
  { metric: 'CUSTOMERS', grouping: 'SEGMENT' },
];
const numbers = [0, 1, 35, 70, 100];
/** `compareAnswers` surely answers this many questions in time; a larger page ends when its time is over. */
const surelyCompared = 3;

/** Fills arguments by their types. Throws for an argument that it cannot fill, so that a value for it is added here. */
export class Samples {
  constructor(private readonly pool: Pool) {}

  /** Returns first a variant with only the required arguments, then one for each value of each argument. */
  argumentsOf(field: Field): Variant[] {
    const base: Record<string, unknown> = {};
    for (const arg of field.args) {
      if (arg.name === 'first') base.first = field.name === 'compareAnswers' ? surelyCompared : 100;
      else if (isNonNullType(arg.type)) base[arg.name] = this.valuesOf(field, arg, arg.name)[0]?.value;
    }
    const varied = field.args.flatMap(arg =>
      this.valuesOf(field, arg, arg.name).map(({ path, value }) => ({
        about: `${field.name}(${path})`,
        values: { ...this.besides(arg.name, base), [arg.name]: value },
      })),
    );
    return [{ about: field.name, values: base }, ...varied];
  }

  /** Returns variants with only the required arguments, one for each value of the arguments that select the kind of listed rows. */
  kindsOf(field: Field): Variant[] {
    const [base, ...varied] = this.argumentsOf(field);
    const kinds = field.args.filter(arg => isNonNullType(arg.type) && isEnumType(getNullableType(arg.type)));
    const others = varied.filter(({ about, values }) =>
      kinds.some(({ name }) => about === `${field.name}(${name})` && values[name] !== base?.values[name]),
    );
    return base ? [base, ...others] : [];
  }

  /** Returns the values that go with the argument `name`: a page is requested only from one end. */
  private besides(name: string, { first, ...base }: Record<string, unknown>): Record<string, unknown> {
    if (name === 'last' || name === 'before' || first === undefined) return base;
    return { ...base, first: name === 'after' ? Math.min(5, Number(first)) : first };
  }

  /** Returns the same arguments as text, for a field inside a document. */
  inline(field: Field): string[] {
    return this.argumentsOf(field)
      .slice(1)
      .filter(({ values }) => !('after' in values || 'before' in values))
      .map(({ values }) => {
        const given = Object.entries(values).map(([name, value]) => {
          const type = field.args.find(arg => arg.name === name)?.type;
          const literal = type && astFromValue(value, type);
          return `${name}: ${name === 'first' || !literal ? 4 : print(literal)}`;
        });
        return `(${given.join(', ')})`;
      });
  }

  private valuesOf(field: Field, given: Given, path: string): { path: string; value: unknown }[] {
    const type = getNullableType(given.type);
    if (isInputObjectType(type)) {
      const parts = Object.values(type.getFields());
      const base = Object.fromEntries(
        parts
          .filter(part => isNonNullType(part.type) && part.defaultValue === undefined)
          .map(part => [part.name, this.valuesOf(field, part, part.name)[0]?.value]),
      );
      const one = parts.flatMap(part =>
        this.valuesOf(field, part, `${path}.${part.name}`).map(inner => ({
          path: inner.path,
          value: { ...base, [part.name]: inner.value },
        })),
      );
      return [...one, ...this.ends(type.name), ...(path === 'orderBy' ? this.everyOrder(parts) : [])];
    }
    return this.leaves(field, given.name, type).map(value => ({
      path,
      value: isListType(type) ? [value] : value,
    }));
  }

  /** Returns ranges with both ends, because one end alone would leave the range open. */
  private ends(typeName: string): { path: string; value: unknown }[] {
    const [from, , to] = this.pool.instants;
    return typeName === 'DateTimeRange' ? [{ path: 'range', value: { from, to } }] : [];
  }

  /** Returns every field of an order in both directions. */
  private everyOrder(parts: GraphQLInputField[]): { path: string; value: unknown }[] {
    const [first, second] = parts.map(part => {
      const named = getNamedType(part.type);
      return { name: part.name, values: isEnumType(named) ? named.getValues().map(({ name }) => name) : [] };
    });
    return (first?.values ?? []).flatMap(one =>
      (second?.values ?? []).map(other => ({
        path: `orderBy.${one}.${other}`,
        value: {
          [first?.name ?? '']: one,
          [second?.name ?? '']: other,
          ...(one === 'CUSTOM_FIELD' && { customField: 'a' }),
        },
      })),
    );
  }

  private leaves(field: Field, name: string, type: GraphQLInputType): unknown[] {
    const named = getNamedType(type);
    if (isEnumType(named)) return named.getValues().map(value => value.name);
    const { ids, texts, sought, labels, instants, days, documents, cursors } = this.pool;
    switch (named.name) {
      case 'Boolean':
        return [true, false];
      case 'Int':
      case 'Float':
        return name === 'first' || name === 'last' ? [3] : numbers;
      case 'Decimal':
        return numbers.map(String);
      case 'ID':
        return this.idsFor(field, name, ids);
      case 'DateTime':
        return instants;
      case 'Date':
        return name === 'to' ? days.slice(-1) : days.slice(0, -1);
      case 'JSON':
        return name === 'widget' ? widgets : documents;
      case 'String':
        if (name === 'after' || name === 'before') return cursors.get(field.name) ?? [];
        if (name === 'text') return sought;
        return name === 'search' ? texts : labels;
      default:
        throw new Error(`Say in test/isolation/samples.ts what ${field.name}(${name}: ${named.name}) is asked for.`);
    }
  }

  private idsFor(field: Field, name: string, ids: Pool['ids']): string[] {
    // Flows are defined in code and have names instead of rows.
    if (name === 'flowId') return ['follow-up', 'nothing'];
    const what = name === 'id' ? getNamedType(field.type).name : name.replace(/Ids?$/, '');
    const table = namedOtherwise[what] ?? what.replace(/(?<!^)[A-Z]/g, letter => `_${letter}`).toLowerCase();
    const found = ids.get(table);
    if (!found?.length) throw new Error(`Say in test/isolation/samples.ts what ${field.name}(${name}: ID) names.`);
    return [...found, newId()];
  }
}
