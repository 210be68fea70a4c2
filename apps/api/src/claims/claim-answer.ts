import type { ClaimView } from '#libs/desk';
import type { ClaimDto } from './claims.dto.js';

/** The desk's view as the answer of a route. */
export function claimDto(view: ClaimView): ClaimDto {
  const { progress } = view;
  return {
    ...view,
    aspects: [...view.aspects],
    quantities: [...view.quantities],
    dates: [...view.dates],
    reasons: [...view.reasons],
    anchors: [...view.anchors],
    commands: [...view.commands],
    progress: { ...progress, reviewerIds: progress.reviewerIds === null ? null : [...progress.reviewerIds] },
  };
}
