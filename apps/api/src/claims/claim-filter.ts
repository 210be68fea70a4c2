import type { ClaimListQuery } from '#libs/desk';
import type { ClaimFilterDto } from './claims.dto.js';

/** The filter of a query string as the desk knows it. */
export function claimFilter(query: ClaimFilterDto): Omit<ClaimListQuery, 'sort' | 'limit' | 'after'> {
  const { article, desk, state, assignee, kind, aspect, speaker, risk, anchor, dueBefore, dueAfter, text } = query;
  return {
    articleId: article,
    desks: desk,
    states: state,
    assignees: assignee?.split(','),
    kinds: kind,
    aspects: aspect,
    speaker,
    risks: risk,
    anchors: anchor,
    text,
    ...(dueBefore === undefined ? {} : { dueBefore: new Date(dueBefore) }),
    ...(dueAfter === undefined ? {} : { dueAfter: new Date(dueAfter) }),
  };
}
