import { useMemo, useRef } from 'react';
import { useTranslation } from '../../../i18n';
import { useRatings } from '../../../components/rating';
import { useReaderData } from '../reader-data';
import { drawnBlocks, type DrawnBlock } from './drawn';
import { toneOf, type ToneWords } from './tone';
import { useShownClaims } from './use-shown-claims';

/** The blocks with the claims in them. */
export function useDrawnBlocks(): readonly DrawnBlock[] {
  const { t } = useTranslation('reader');
  const { blocks } = useReaderData();
  const shown = useShownClaims();
  const ratings = useRatings();
  const before = useRef<readonly DrawnBlock[]>([]);
  const words = useMemo(
    (): ToneWords => ({
      state: (state) => t(`common:claimState.${state}`),
      label: (number, parts) => [t('reader:details.title', { number }), ...parts].join(', '),
    }),
    [t],
  );
  return useMemo(() => {
    before.current = drawnBlocks(blocks, shown, (one) => toneOf(one, ratings, words), before.current);
    return before.current;
  }, [blocks, shown, ratings, words]);
}
