import { registerEnumType } from 'type-graphql';

/** Registers a closed list of the domain as a GraphQL enum. Every value needs a description. */
export function enumOf<Value extends string>(
  name: string,
  description: string,
  values: readonly Value[],
  meanings: Record<Value, string>,
): { readonly [V in Value]: V } {
  const members = Object.fromEntries(values.map(value => [value, value])) as { [V in Value]: V };
  const valuesConfig = Object.fromEntries(values.map(value => [value, { description: meanings[value] }]));
  registerEnumType<{ [V in Value]: V }>(members, {
    name,
    description,
    valuesConfig: valuesConfig as Record<Value, { description: string }>,
  });
  return members;
}
