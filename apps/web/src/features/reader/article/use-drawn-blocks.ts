import { useMemo, useRef } from 'react';
import { useTranslation } from '../../../i18n';
import { useRatings } from '../../../components/rating';
import { useReaderData } from '../reader-data';
import { useReader } from '../state';
import { drawnBlocks, type DrawnBlock } from './drawn';
import { toneOf, type ToneWords } from './tone';

/** The blocks with the claims in them. Dismissed claims are drawn only while they are asked for. */
export function useDrawnBlocks(): readonly DrawnBlock[] {
  const { t } = useTranslation('reader');
  const { blocks, placed } = useReaderData();
  const ratings = useRatings();
  const withDismissed = useReader((state) => state.filter === 'dismissed');
  const before = useRef<readonly DrawnBlock[]>([]);
  const words = useMemo(
    (): ToneWords => ({
      state: (state) => t(`common:claimState.${state}`),
      label: (number, parts) => [t('reader:details.title', { number }), ...parts].join(', '),
    }),
    [t],
  );
  return useMemo(() => {
    const shown = placed.filter(({ claim }) => withDismissed || claim.state !== 'dismissed');
    before.current = drawnBlocks(blocks, shown, (one) => toneOf(one, ratings, words), before.current);
    return before.current;
  }, [blocks, placed, ratings, words, withDismissed]);
}
