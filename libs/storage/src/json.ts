/** What a JSON column may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
