/**
 * Imported before any pattern is used, for its side effect: V8 compiles a pattern once, to machine code. By default it compiles it for an
 * interpreter first, and again when it is used for the second time. The agent has thousands of patterns and uses nearly all of them more
 * than once, in this thread and in the one that drafts answers; the flag holds for both.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--no-regexp-tier-up');
