/** Maximum number of characters of a message that are read. The local models use the same number. */
const maxCharacters = 4_000;
const tailCharacters = 1_000;

/**
 * SQL of the written and spoken text of a message. Only the head and the tail of a longer text are read, because people ask at either end:
 * an e-mail may have megabytes, and reading it in a worker's thread must not keep all others waiting.
 */
export const saidIn = (alias: string): string => {
  const all = `concat_ws(E'\\n', nullif(${alias}.body, ''), ${alias}.transcript)`;
  return `case when length(${alias}.body) + coalesce(length(${alias}.transcript), 0) < ${maxCharacters} then ${all}
      else left(${all}, ${maxCharacters - tailCharacters - 1}) || ' ' || right(${all}, ${tailCharacters}) end`;
};
