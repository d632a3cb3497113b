/** A value of a statement. If a statement uses it twice, it still has one placeholder. */
export class SqlValue {
  constructor(readonly given: unknown) {}
}

/** SQL with its values. The text is written only when the number of each value's placeholder is known. */
export class SqlText {
  constructor(
    readonly values: readonly SqlValue[],
    private readonly text: (placeholders: string[]) => string,
  ) {}

  /** Returns the text with the placeholders of the statement that it becomes part of. */
  write(placeholders: Placeholders): string {
    return this.writeWith(this.values.map(value => placeholders.of(value)));
  }

  /** Returns the text with these placeholders, which are those of its values, in their order. */
  writeWith(placeholders: string[]): string {
    return this.text(placeholders);
  }

  /** Returns a text that wraps this one, with the same values. */
  within(around: (text: string) => string): SqlText {
    return new SqlText(this.values, placeholders => around(this.text(placeholders)));
  }
}

/** Creates SQL with these values; `text` receives their placeholders in the same order. */
export const sqlWith = <Values extends unknown[]>(
  values: [...Values],
  text: (...placeholders: { [Place in keyof Values]: string }) => string,
): SqlText =>
  new SqlText(
    values.map(value => (value instanceof SqlValue ? value : new SqlValue(value))),
    placeholders => text(...(placeholders as { [Place in keyof Values]: string })),
  );

/** Combines texts with their values; `text` receives what they say, in the same order. */
export const sqlOfAll = (parts: readonly SqlText[], text: (written: string[]) => string): SqlText =>
  new SqlText(
    parts.flatMap(({ values }) => values),
    placeholders => {
      let at = 0;
      return text(
        parts.map(part => {
          const own = placeholders.slice(at, at + part.values.length);
          at += own.length;
          return part.writeWith(own);
        }),
      );
    },
  );

export const sqlOf = (text: string): SqlText => new SqlText([], () => text);

/** Numbers the values of one statement, without gaps, in the order in which they are first used. */
export class Placeholders {
  private readonly numbers = new Map<SqlValue, number>();

  of(value: SqlValue): string {
    const number = this.numbers.get(value) ?? this.numbers.size + 1;
    this.numbers.set(value, number);
    return `$${number}`;
  }

  /** The values in the order of their placeholders. */
  get values(): SqlValue[] {
    return [...this.numbers.keys()];
  }

  /** The plain values to run the statement with. */
  get given(): unknown[] {
    return this.values.map(({ given }) => given);
  }
}
