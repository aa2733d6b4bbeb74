/** Raised when search texts are made in another way: the start then makes those of all entries anew. */
export const searchMadeAs = 2
