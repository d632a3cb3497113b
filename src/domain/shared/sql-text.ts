/** A value that a statement is run with. Written twice into one statement, it is one placeholder. */
export class SqlValue {
  constructor(readonly given: unknown) {}
}

/** SQL with the values that it names. The text is written when it is known which placeholder each value has. */
export class SqlText {
  constructor(
    readonly values: readonly SqlValue[],
    private readonly text: (placeholders: string[]) => string,
  ) {}

  /** The text, its values named by placeholders of the statement that it becomes part of. */
  write(placeholders: Placeholders): string {
    return this.text(this.values.map(value => placeholders.of(value)));
  }
}

/** SQL with these values, in the order in which `text` is given their placeholders. */
export const sqlWith = <Values extends unknown[]>(
  values: [...Values],
  text: (...placeholders: { [Place in keyof Values]: string }) => string,
): SqlText =>
  new SqlText(
    values.map(value => (value instanceof SqlValue ? value : new SqlValue(value))),
    placeholders => text(...(placeholders as { [Place in keyof Values]: string })),
  );

/** SQL that names no value. */
export const sqlOf = (text: string): SqlText => new SqlText([], () => text);

/** Numbers the values of one statement, without gaps, in the order in which they are first written. */
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

  /** What to run the statement with. */
  get given(): unknown[] {
    return this.values.map(({ given }) => given);
  }
}
