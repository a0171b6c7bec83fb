/** What people are told who may not do something. */
export const refusal = /You need the permission \*|Only the owner of the server/;
