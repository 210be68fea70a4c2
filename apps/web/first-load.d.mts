/** The pages of app/routes.tsx: their addresses as a regular expression, the words they speak, their module. */
export function pagesOf(
  routes: string,
): readonly { readonly path: string; readonly words: readonly string[]; readonly module: string }[];
