/** Where a revision's text came from. */
export type Origin = 'import' | 'typed' | 'merge' | 'restore' | 'suggestion' | 'word' | 'memory' | 'machine'
