import {
  type GraphQLAbstractType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import {
  days,
  documents,
  highDecimals,
  instants,
  lowDecimals,
  type OperationWorld,
  searches,
  untyped,
} from './operation-world.js';
import type { Random } from './random.js';

export type { OperationWorld };

export interface GeneratedOperation {
  text: string;
  variables: Record<string, unknown>;
}

const maxFields = 70;
/** Texts for inputs of these names; the others get a searched text. */
const namedTexts: Record<string, readonly string[]> = {
  kind: ['ROUTE', 'ANSWER'],
  source: ['Feria', ''],
  leadSource: ['Feria', 'WEB del año', ''],
  product: ['sku', 'precio hola', 'SKU-1', ' ', 'nada'],
  city: ['Colón', 'COLON', ' ', 'Boquete'],
};

const isLeafField = ({ type }: GraphQLField<unknown, unknown>): boolean => isLeafType(getNamedType(type));

/**
 * Writes a valid operation: any selection of any read, with aliases, fragments, directives, and each argument left out, null,
 * a literal or a variable. A key of the answer always means one field with one set of arguments, so all selections can be merged.
 */
export class OperationGenerator {
  private readonly keys = new Map<string, string>();
  private readonly fragments = new Map<string, { type: string; text: string }>();
  private readonly declarations: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private readonly flags: string[] = [];
  private fields = 0;

  constructor(
    private readonly world: OperationWorld,
    private readonly random: Random,
  ) {}

  generate(): GeneratedOperation {
    const query = this.world.schema.getQueryType();
    if (!query) throw new Error('the schema has no queries');
    const fields = query.getFields();
    const roots = Array.from({ length: this.random.int(1, 3) }, () => {
      const field = fields[this.random.pick(this.world.roots)];
      return field ? this.field(query, field, 0) : '';
    });
    return this.operation('query', this.random.chance(0.15) ? [...roots, '__typename'] : roots);
  }

  /** Returns a subscription to one field, with the arguments given as text. */
  generateSubscription(name: string, given: string): GeneratedOperation {
    const type = getNamedType(this.world.schema.getSubscriptionType()?.getFields()[name]?.type);
    if (!isObjectType(type)) throw new Error(`${name} is no subscription`);
    return this.operation('subscription', [`${name}${given} ${this.selection(type, 1)}`]);
  }

  private operation(kind: string, body: string[]): GeneratedOperation {
    const declared = this.declarations.length > 0 ? `(${this.declarations.join(', ')})` : '';
    const fragments = [...this.fragments].map(([name, { type, text }]) => `fragment ${name} on ${type} ${text}`);
    return {
      text: [`${kind} Generated${declared} { ${body.join(' ')} }`, ...fragments].join('\n'),
      variables: this.variables,
    };
  }

  private field(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>, depth: number): string {
    this.fields += 1;
    const given = this.argumentsOf(field, depth);
    const named = getNamedType(field.type);
    const inner = isObjectType(named)
      ? ` ${this.selection(named, depth + 1)}`
      : isAbstractType(named)
        ? ` ${this.selectionOfAny(named, depth + 1)}`
        : '';
    return `${this.keyed(parent, field.name, given)}${given}${this.directive()}${inner}`;
  }

  /** Returns the field with an alias if needed, so that the name without alias is used for only one set of arguments. */
  private keyed(parent: GraphQLNamedType, name: string, given: string): string {
    const meaning = `${parent.name}.${name}${given}`;
    if (!this.random.chance(0.2) && (this.keys.get(name) ?? meaning) === meaning) {
      this.keys.set(name, meaning);
      return name;
    }
    const alias = `a${this.keys.size}`;
    this.keys.set(alias, meaning);
    return `${alias}: ${name}`;
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields()).filter(({ name }) => !this.world.without.has(`${type.name}.${name}`));
    const leaves = all.filter(isLeafField);
    const deeper = all.filter(field => !isLeafField(field));
    const wrapper = /(Connection|Edge)$/.test(type.name);
    const room = this.hasRoom(depth);
    const chosen = [
      ...this.random.some(leaves, 5),
      ...(room || wrapper ? this.random.some(deeper, wrapper ? 3 : 2) : []),
    ].sort(() => this.random.next() - 0.5);
    const parts = chosen.map(field => this.field(type, field, depth));
    if (this.random.chance(0.1)) parts.push('__typename');
    if (room && this.random.chance(0.12))
      parts.push(`...${this.condition(type)}${this.directive()} ${this.selection(type, depth + 1)}`);
    if (room && this.random.chance(0.12)) parts.push(`...${this.fragment(type, depth)}${this.directive()}`);
    if (parts.length === 0) parts.push('__typename');
    if (this.random.chance(0.08)) parts.push(this.random.pick(parts));
    return `{ ${parts.join(' ')} }`;
  }

  /** Returns a selection of an interface or union: its own fields, and fragments on it and on its possible types. */
  private selectionOfAny(type: GraphQLAbstractType, depth: number): string {
    const own = isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const leaves = this.random.some(own.filter(isLeafField), 3);
    const deeper = this.hasRoom(depth)
      ? this.random.some(
          own.filter(field => !isLeafField(field)),
          1,
        )
      : [];
    const parts = [...leaves, ...deeper].map(field => this.field(type, field, depth));
    if (this.random.chance(0.5)) parts.push('__typename');
    for (const possible of this.random.some([...this.world.schema.getPossibleTypes(type)], 3)) {
      if (this.random.chance(0.3)) parts.push(`...${this.fragment(possible, depth)}${this.directive()}`);
      else parts.push(`... on ${possible.name}${this.directive()} ${this.selection(possible, depth + 1)}`);
    }
    if (this.random.chance(0.15)) parts.push(`... on ${type.name}${this.directive()} { __typename }`);
    if (parts.length === 0) parts.push('__typename');
    return `{ ${parts.sort(() => this.random.next() - 0.5).join(' ')} }`;
  }

  private hasRoom(depth: number): boolean {
    return this.fields < maxFields && depth < 9;
  }

  private condition(type: GraphQLObjectType): string {
    return this.random.chance(0.5) ? ` on ${type.name}` : '';
  }

  private fragment(type: GraphQLObjectType, depth: number): string {
    const known = [...this.fragments].filter(([, fragment]) => fragment.type === type.name && fragment.text);
    if (known.length > 0 && this.random.chance(0.5)) return this.random.pick(known)[0];
    const name = `F${this.fragments.size}`;
    // Registered empty first, so that its own content cannot spread it.
    this.fragments.set(name, { type: type.name, text: '' });
    this.fragments.set(name, { type: type.name, text: this.selection(type, depth + 1) });
    return name;
  }

  private directive(): string {
    if (!this.random.chance(0.08)) return '';
    const name = this.random.pick(['skip', 'include']);
    if (this.random.chance(0.4)) return ` @${name}(if: ${this.random.chance(0.5)})`;
    return ` @${name}(if: $${this.flag()})`;
  }

  private flag(): string {
    if (this.flags.length > 0 && this.random.chance(0.6)) return this.random.pick(this.flags);
    const flag = this.declare('Boolean!', this.random.chance(0.5));
    this.flags.push(flag);
    return flag;
  }

  private argumentsOf(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args.flatMap(argument => {
      const wanted = isNonNullType(argument.type) || this.random.chance(argument.name === 'first' ? 0.8 : 0.35);
      return wanted ? [`${argument.name}: ${this.argument(field, argument, depth)}`] : [];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  private argument(field: GraphQLField<unknown, unknown>, argument: GraphQLArgument, depth: number): string {
    const value = this.valueOf(argument.type, argument.name, field.name, depth);
    return this.asVariableOrLiteral(argument.type, value);
  }

  /** Returns a value as a literal, or as a variable with that value. */
  private asVariableOrLiteral(type: GraphQLInputType, value: unknown): string {
    if (!this.random.chance(0.45)) return this.literal(type, value);
    if (value !== null && this.random.chance(0.2)) {
      const text = `${getNullableType(type)} = ${this.literal(type, value, false)}`;
      return `$${this.declare(isNonNullType(type) ? text.replace(' =', '! =') : text)}`;
    }
    return `$${this.declare(String(type), value)}`;
  }

  private declare(type: string, value?: unknown): string {
    const name = `v${this.declarations.length}`;
    this.declarations.push(`$${name}: ${type}`);
    if (value !== undefined) this.variables[name] = value;
    return name;
  }

  private valueOf(type: GraphQLInputType, name: string, field: string, depth: number): unknown {
    const { random } = this;
    if (!isNonNullType(type) && random.chance(0.08)) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable))
      return Array.from({ length: random.int(0, 3) }, () => this.valueOf(nullable.ofType, name, field, depth));
    // The order by a custom field has its own spec.
    if (isEnumType(nullable)) return random.pick(nullable.getValues().filter(one => one.name !== 'CUSTOM_FIELD')).name;
    if (isInputObjectType(nullable)) {
      const inner = Object.values(nullable.getFields()).filter(part =>
        isNonNullType(part.type) && part.defaultValue === undefined ? true : random.chance(0.3),
      );
      return Object.fromEntries(inner.map(part => [part.name, this.valueOf(part.type, part.name, field, depth)]));
    }
    if (name === 'after' || name === 'before') return this.cursor(field);
    switch (nullable.name) {
      case 'Int':
        if (name === 'first' || name === 'last')
          return random.chance(0.02) ? random.pick([0, -1, 101]) : random.int(1, depth === 0 ? 12 : 4);
        return random.int(0, 100);
      case 'ID':
        if (random.chance(0.1)) return random.pick(['7', 'no uuid', '0190aaaa-0000-7000-8000-00000000ffff']);
        if (random.chance(0.1)) return random.pick(this.world.ids).toUpperCase();
        if (name === 'sellerId') return random.pick(this.world.sellerIds);
        return random.pick(name === 'pipelineId' && random.chance(0.8) ? this.world.pipelineIds : this.world.ids);
      case 'Boolean':
        return random.chance(0.5);
      case 'DateTime':
        return random.pick(instants);
      case 'Date':
        return random.pick(days);
      case 'Decimal':
        return random.pick(name === 'min' ? lowDecimals : highDecimals);
      case 'JSON':
        return random.pick(documents);
      default:
        return random.pick(namedTexts[name] ?? searches);
    }
  }

  private cursor(field: string): unknown {
    const fitting = this.world.cursors.filter(cursor =>
      Buffer.from(cursor, 'base64url').toString().startsWith(`["${field}`),
    );
    const pool = fitting.length > 0 && !this.random.chance(0.05) ? fitting : this.world.cursors;
    return pool.length > 0 ? this.random.pick(pool) : null;
  }

  /** Returns a value as a literal. `open` allows variables inside it, which a default value must not have. */
  private literal(type: GraphQLInputType, value: unknown, open = true): string {
    const nullable = getNullableType(type);
    if (value === null || value === undefined) return 'null';
    if (Array.isArray(value) && isListType(nullable))
      return `[${value.map(item => this.asNested(nullable.ofType, item, open)).join(', ')}]`;
    if (isEnumType(nullable)) return String(value);
    if (isInputObjectType(nullable)) {
      const fields = nullable.getFields();
      const parts = Object.entries(value).flatMap(([name, part]) => {
        const field = fields[name];
        return field ? [`${name}: ${this.asNested(field.type, part, open)}`] : [];
      });
      return `{ ${parts.join(', ')} }`;
    }
    return untyped(value);
  }

  private asNested(type: GraphQLInputType, value: unknown, open: boolean): string {
    return open && this.random.chance(0.2) ? this.asVariableOrLiteral(type, value) : this.literal(type, value, open);
  }
}
