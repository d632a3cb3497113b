export { valuesFor } from './asking.js';
export type { Reads } from './define-reads.js';
export { withFileLinks } from './file-links.js';
export { forbiddenNull } from './json-text.js';
export { type Compiled, type CompiledRead, ReadCompiler } from './read-compiler.js';
export { reads } from './reads.js';
