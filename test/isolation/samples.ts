import {
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
} from 'graphql';
import { newId } from '../../src/domain/shared/id.js';

/** One way of filling a field's arguments: all that must be given, and one value that is looked at. */
export interface Variant {
  about: string;
  values: Record<string, unknown>;
}

/** Values that are worth asking for, gathered from rows of every owner. */
export interface Pool {
  /** Ids by table: one of each owner, of another tenant, and one that is nothing's. */
  ids: Map<string, string[]>;
  texts: string[];
  /** Words that rows are labelled by: tags, sources, kinds. */
  labels: string[];
  instants: string[];
  days: string[];
  documents: unknown[];
  /** By the query whose pages they lie in. */
  cursors: Map<string, string[]>;
}

type Field = GraphQLField<unknown, unknown>;
type Given = GraphQLArgument | GraphQLInputField;

/** What an argument's id names where its name does not say so. */
const namedOtherwise: Record<string, string> = { owner: 'seller', actor: 'app_user', subject: 'conversation' };
const numbers = [0, 1, 35, 70, 100];

/** Fills arguments by their types. What it does not know how to fill is an error: somebody has to say what to ask for. */
export class Samples {
  constructor(private readonly pool: Pool) {}

  /** The arguments that must be given alone, then each value of each argument. */
  argumentsOf(field: Field): Variant[] {
    const base: Record<string, unknown> = {};
    for (const arg of field.args) {
      if (arg.name === 'first') base.first = 100;
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

  /** A page is asked for from one end alone. */
  private besides(name: string, { first, ...base }: Record<string, unknown>): Record<string, unknown> {
    if (name === 'last' || name === 'before' || first === undefined) return base;
    return { ...base, first: name === 'after' ? 5 : first };
  }

  /** The same as text, for a field within a document. */
  inline(field: Field): string[] {
    return this.argumentsOf(field)
      .slice(1)
      .filter(({ values }) => !('after' in values || 'before' in values))
      .map(({ values }) => {
        const given = Object.entries(values).map(([name, value]) => {
          const type = field.args.find(arg => arg.name === name)?.type;
          const text = type && isEnumType(getNullableType(type)) ? String(value) : JSON.stringify(value);
          return `${name}: ${name === 'first' ? 4 : text}`;
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

  /** Both ends of a stretch at once, where one alone may leave it open. */
  private ends(typeName: string): { path: string; value: unknown }[] {
    const [from, , to] = this.pool.instants;
    return typeName === 'DateTimeRange' ? [{ path: 'range', value: { from, to } }] : [];
  }

  /** Every field of an order in every direction. */
  private everyOrder(parts: GraphQLInputField[]): { path: string; value: unknown }[] {
    const [first, second] = parts.map(part => {
      const named = getNamedType(part.type);
      return { name: part.name, values: isEnumType(named) ? named.getValues().map(({ name }) => name) : [] };
    });
    return (first?.values ?? []).flatMap(one =>
      (second?.values ?? []).map(other => ({
        path: `orderBy.${one}.${other}`,
        value: { [first?.name ?? '']: one, [second?.name ?? '']: other },
      })),
    );
  }

  private leaves(field: Field, name: string, type: GraphQLInputType): unknown[] {
    const named = getNamedType(type);
    if (isEnumType(named)) return named.getValues().map(value => value.name);
    const { ids, texts, labels, instants, days, documents, cursors } = this.pool;
    switch (named.name) {
      case 'Boolean':
        return [true, false];
      case 'Int':
      case 'Float':
        return name === 'first' || name === 'last' ? [3] : numbers;
      case 'ID':
        return this.idsFor(field, name, ids);
      case 'DateTime':
        return instants;
      case 'Date':
        return name === 'to' ? days.slice(-1) : days.slice(0, -1);
      case 'JSON':
        return documents;
      case 'String':
        if (name === 'after' || name === 'before') return cursors.get(field.name) ?? [];
        return name === 'search' ? texts : labels;
      default:
        throw new Error(`Say in test/isolation/samples.ts what ${field.name}(${name}: ${named.name}) is asked for.`);
    }
  }

  private idsFor(field: Field, name: string, ids: Pool['ids']): string[] {
    const what = name === 'id' ? getNamedType(field.type).name : name.replace(/Ids?$/, '');
    const table = namedOtherwise[what] ?? what.replace(/(?<!^)[A-Z]/g, letter => `_${letter}`).toLowerCase();
    const found = ids.get(table);
    if (!found?.length) throw new Error(`Say in test/isolation/samples.ts what ${field.name}(${name}: ID) names.`);
    return [...found, newId()];
  }
}
