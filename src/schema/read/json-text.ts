/**
 * Marks a null that the schema does not allow: a control character, which valid JSON never contains unescaped. An answer with
 * this marker is discarded, and the operation runs through resolvers, which report the error.
 */
export const forbiddenNull = '\u0001';
/** The same as an SQL literal. */
export const forbiddenNullSql = "E'\\x01'";

/** Postgres accepts at most 100 arguments for a function. */
const maxArguments = 90;

/** Builds JSON as the arguments of SQL's concat: constant text, and expressions. */
export class JsonText {
  private readonly parts: { known: boolean; whole?: true; text: string }[] = [];

  /** Adds text as it is. */
  known(text: string): this {
    if (!text) return this;
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

  /** Adds the output of an expression of type text that is never null. */
  whole(text: string): this {
    this.parts.push({ known: false, whole: true, text });
    return this;
  }

  append(other: JsonText): this {
    for (const part of other.parts) part.known ? this.known(part.text) : this.parts.push(part);
    return this;
  }

  /** One expression of type text that is never null. */
  toSql(): string {
    const [first] = this.parts;
    if (first?.whole && this.parts.length === 1) return first.text;
    const given = this.parts.map(({ known, text }) => (known ? `'${text.replaceAll("'", "''")}'` : text));
    const calls: string[] = [];
    for (let start = 0; start < given.length; start += maxArguments)
      calls.push(`concat(${given.slice(start, start + maxArguments).join(', ')})`);
    return calls.length > 1 ? `(${calls.join(' || ')})` : (calls[0] ?? "''");
  }
}

/** Text for both sides of a value, so that a long value need not be copied only to be put between them. */
export interface Around {
  before: string;
  after: string;
}
export const nothingAround: Around = { before: '', after: '' };
export const surrounded = (value: JsonText, { before, after }: Around): JsonText =>
  new JsonText().known(before).append(value).known(after);

/** The part of a field that is needed to write its key; without a definition it is __typename. */
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
