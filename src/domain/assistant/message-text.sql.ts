/** Characters of a message that are read, as the local models do. */
const maxCharacters = 4_000;
const tailCharacters = 1_000;

/**
 * SQL of what a message says, written and spoken. Of a longer one the head and the tail, for people ask at either end: an e-mail may
 * have megabytes, and one that is read in a worker's thread must not keep all others waiting.
 */
export const saidIn = (alias: string): string => {
  const all = `concat_ws(E'\\n', nullif(${alias}.body, ''), ${alias}.transcript)`;
  return `case when length(${alias}.body) + coalesce(length(${alias}.transcript), 0) < ${maxCharacters} then ${all}
      else left(${all}, ${maxCharacters - tailCharacters - 1}) || ' ' || right(${all}, ${tailCharacters}) end`;
};
