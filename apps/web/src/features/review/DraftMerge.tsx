import { useTranslation } from '../../i18n';
import { MergeDialog } from '../../components/MergeDialog';
import { useRatings } from '../../components/rating';
import type { DraftContent } from './draft/content';
import type { Conflict } from './draft/machine';
import { mergeDrafts } from './draft/merge';

type Props = {
  readonly local: DraftContent;
  readonly conflict: Conflict;
  readonly onResolve: (content: DraftContent) => void;
  readonly onClose: () => void;
};

/** The draft was written on in two places: what only one of them changed is taken over, the rest is asked for. */
export default function DraftMerge({ local, conflict, onResolve, onClose }: Props) {
  const { t } = useTranslation('review');
  const ratings = useRatings();
  const { content, conflicts } = mergeDrafts(conflict.base, local, conflict.theirs);
  const nameOf = (rating: string | null): string => (rating === null ? t('merge.noRating') : ratings.of(rating).label);
  const fields = [
    ...(conflicts.includes('rating')
      ? [
          {
            name: 'rating',
            label: t('merge.rating'),
            mine: nameOf(local.rating),
            theirs: nameOf(conflict.theirs.rating),
            isText: false,
          },
        ]
      : []),
    ...(['rationale', 'wordingProposal'] as const)
      .filter((name) => conflicts.includes(name))
      .map((name) => ({
        name,
        label: t(`merge.${name}`),
        mine: local[name],
        theirs: conflict.theirs[name],
        isText: true,
      })),
  ];
  const apply = (values: Readonly<Record<string, string>>): void => {
    const rating = values.rating === nameOf(conflict.theirs.rating) ? conflict.theirs.rating : local.rating;
    onResolve({
      ...content,
      ...(conflicts.includes('rating') ? { rating } : {}),
      ...(conflicts.includes('rationale') ? { rationale: values.rationale ?? content.rationale } : {}),
      ...(conflicts.includes('wordingProposal')
        ? { wordingProposal: values.wordingProposal ?? content.wordingProposal }
        : {}),
    });
  };
  return <MergeDialog fields={fields} onApply={apply} onCancel={onClose} />;
}
