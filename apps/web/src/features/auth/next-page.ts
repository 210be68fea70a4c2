/** Where to go after signing in: only ever to a page of ours. */
export function nextPage(wish: string | null): string {
  if (wish === null || !/^\/(?![/\\])[\x20-\x7e]*$/.test(wish)) return '/';
  return wish.startsWith('/sign-in') ? '/' : wish;
}
