/** SQL of what a message says, written and spoken. */
export const saidIn = (alias: string): string => `concat_ws(E'\\n', nullif(${alias}.body, ''), ${alias}.transcript)`;
