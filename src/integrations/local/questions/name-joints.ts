/** Words within names. */
export const joints: readonly string[] = ['el', 'la', 'los', 'las', 'de', 'del', 'y', 'the', 'of', 'and'];
