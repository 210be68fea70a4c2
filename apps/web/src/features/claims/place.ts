type Placed = { readonly id: string; readonly articleId: string; readonly commands: readonly string[] };

/** The screen that is made for what this person can do with the claim. */
export type Place = { readonly kind: 'review' | 'dispute' | 'article'; readonly to: string };

export function placeOf({ id, articleId, commands }: Placed): Place {
  if (commands.includes('adjudicate')) return { kind: 'dispute', to: `/disputes?claim=${id}` };
  if (['submit', 'start', 'take', 'withdraw'].some((command) => commands.includes(command))) {
    return { kind: 'review', to: `/review/${id}` };
  }
  return { kind: 'article', to: `/articles/${articleId}?claim=${id}` };
}
