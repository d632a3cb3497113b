import { EntitySchema, type Type, UnderscoreNamingStrategy } from '@mikro-orm/core';

/** The declaration of a table's columns: `defineEntity`, or the class of an entity with methods, which extends it. */
export type TableSource = EntitySchema | (abstract new (...given: never[]) => object);
/** A row as its entity declares it. */
export type RowOf<Source> = Source extends abstract new (
  ...given: never[]
) => infer Row
  ? Row
  : Source extends { readonly '~entity': infer Row }
    ? Row
    : never;

export type KeyType = 'timestamptz' | 'text' | 'int' | 'bigint' | 'uuid' | 'date';
export interface Column {
  name: string;
  /** The SQL type; null if lists cannot be ordered by it. */
  type: KeyType | null;
  isNullable: boolean;
}
export interface Table {
  name: string;
  /** Returns the column of that property; throws if there is none. */
  column(property: string): Column;
}

const naming = new UnderscoreNamingStrategy();
/** Key types by the name of MikroORM's class for the type. */
const keyTypes: Record<string, KeyType> = {
  DateTimeType: 'timestamptz',
  TextType: 'text',
  IntegerType: 'int',
  BigIntType: 'bigint',
  UuidType: 'uuid',
  DateType: 'date',
};

/** Reads the declaration of an entity. Works before the ORM is started. */
export function tableOf(source: TableSource): Table {
  const { tableName, properties } = metadataOf(source);
  return {
    name: tableName,
    column(property) {
      const declared = properties[property];
      if (!declared) throw new Error(`${tableName} declares no column for ${property}`);
      return {
        name: declared.fieldName ?? naming.propertyToColumnName(property),
        type: keyTypes[nameOfType(declared.type)] ?? null,
        isNullable: declared.nullable ?? false,
      };
    },
  };
}

interface Declared {
  tableName: string;
  properties: Record<string, { type?: unknown; fieldName?: string; nullable?: boolean }>;
}

function metadataOf(source: TableSource): Declared {
  const found = (source instanceof EntitySchema ? source : EntitySchema.REGISTRY.get(source))?.meta;
  if (!found) throw new Error(`${source.name} is no entity`);
  return found as unknown as Declared;
}

function nameOfType(type: unknown): string {
  if (typeof type === 'string') return type;
  return typeof type === 'function' ? type.name : ((type as Type | undefined)?.constructor.name ?? '');
}
