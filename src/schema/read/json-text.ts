/**
 * What a statement puts where the schema allows no null: a control character, which text that is JSON never holds as
 * itself. Whoever finds it has the operation run again through resolvers, for the error that belongs there.
 */
export const forbiddenNull = '\u0001';
/** The same as an SQL literal. */
export const forbiddenNullSql = "E'\\x01'";

/** Postgres takes a hundred arguments a call. */
const mostArguments = 90;

/** JSON as the arguments of SQL's concat: text that is known beforehand, and expressions whose output is part of it. */
export class JsonText {
  private readonly parts: { known: boolean; text: string }[] = [];

  /** Adds text as it is. */
  known(text: string): this {
    const last = this.parts.at(-1);
    if (last?.known) last.text += text;
    else this.parts.push({ known: true, text });
    return this;
  }

  /** Adds the output of expressions; a null adds nothing. */
  sql(...expressions: string[]): this {
    for (const text of expressions) this.parts.push({ known: false, text });
    return this;
  }

  append(other: JsonText): this {
    for (const { known, text } of other.parts) known ? this.known(text) : this.sql(text);
    return this;
  }

  /** One expression of type text that is never null. */
  toSql(): string {
    const given = this.parts.map(({ known, text }) => (known ? `'${text.replaceAll("'", "''")}'` : text));
    const calls: string[] = [];
    for (let start = 0; start < given.length; start += mostArguments)
      calls.push(`concat(${given.slice(start, start + mostArguments).join(', ')})`);
    return calls.length > 1 ? `(${calls.join(' || ')})` : (calls[0] ?? "''");
  }
}

/** A field as far as writing its key goes; without a definition it is __typename. */
interface KeyedField {
  key: string;
  parent: { name: string };
  definition: unknown;
}

/** An object with a key for each field, in their order; `write` adds the value. */
export function jsonObject<Field extends KeyedField>(
  fields: readonly Field[],
  write: (field: Field, text: JsonText) => void,
): JsonText {
  const text = new JsonText().known('{');
  fields.forEach((field, index) => {
    text.known(`${index > 0 ? ',' : ''}"${field.key}":`);
    if (field.definition) write(field, text);
    else text.known(`"${field.parent.name}"`);
  });
  return text.known('}');
}
