import { EntitySchema, MetadataStorage, type Type, UnderscoreNamingStrategy } from '@mikro-orm/core';

/** What declares the columns of a table: an entity's class, or `defineEntity` where no use case writes it. */
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
  /** The type in SQL, where it is one that a list can be ordered by. */
  type: KeyType | null;
}
export interface Table {
  name: string;
  /** The column of that property; throws where there is none. */
  column(property: string): Column;
}

const naming = new UnderscoreNamingStrategy();
/** By what an entity may call a type: its name in a decorator, or MikroORM's own class. */
const keyTypes: Record<string, KeyType> = {
  datetime: 'timestamptz',
  DateTimeType: 'timestamptz',
  text: 'text',
  TextType: 'text',
  integer: 'int',
  IntegerType: 'int',
  bigint: 'bigint',
  BigIntType: 'bigint',
  uuid: 'uuid',
  UuidType: 'uuid',
  date: 'date',
  DateType: 'date',
};

/** Reads what an entity declares, before the ORM has been started. */
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
      };
    },
  };
}

interface Declared {
  tableName: string;
  properties: Record<string, { type?: unknown; fieldName?: string }>;
}

function metadataOf(source: TableSource): Declared {
  const found =
    source instanceof EntitySchema
      ? source.meta
      : Object.values(MetadataStorage.getMetadata()).find(entity => entity.class === (source as unknown));
  if (!found) throw new Error(`${source.name} is no entity`);
  return found as unknown as Declared;
}

function nameOfType(type: unknown): string {
  if (typeof type === 'string') return type;
  return typeof type === 'function' ? type.name : ((type as Type | undefined)?.constructor.name ?? '');
}
