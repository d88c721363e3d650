/** NUL and halves of surrogate pairs: PostgreSQL cannot store them, and leaving them out would alter evidence. */
export const unstorable = /[\0\p{Surrogate}]/u;
