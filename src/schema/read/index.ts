import 'reflect-metadata';

export { valuesForCaller } from './caller.js';
export type { FieldRead, Reads, Rows } from './define-reads.js';
export { type AnswerReader, finishAnswer } from './finish-answer.js';
export { forbiddenNull } from './json-text.js';
export { Node, nodeReadOf, nodesOf } from './node.js';
export { type NodeRead, valuesForNodes } from './node-plan.js';
export { type Compiled, type CompiledRead, ReadCompiler } from './read-compiler.js';
export { reads, roots } from './reads.js';
export type { Root } from './roots.js';
export { allWindows, giveArguments, type Window, windowNamed, windowOf } from './window.js';
export { filterInputOf } from './window-inputs.js';
export { listOf } from './window-list.js';
export type { WindowField } from './window-options.js';
export { joinConditionOf, orderOf, pageListOf } from './window-reads.js';
