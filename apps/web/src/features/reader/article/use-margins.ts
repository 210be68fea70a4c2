import { useMemo, useRef } from 'react';
import { useTranslation } from '../../../i18n';
import { useClearance } from '../clearance/use-clearance';
import { useReaderData } from '../reader-data';
import { sentencesOf } from '../text/sentences';
import type { MarginNote } from './Margin';

/** What stands beside each paragraph: how many of its sentences nobody has looked at. */
export function useMargins(): readonly (MarginNote | null)[] {
  const { t } = useTranslation('reader');
  const { blocks, sentences, isCurrent, article } = useReaderData();
  const { clearance, statusOf } = useClearance();
  const before = useRef<readonly (MarginNote | null)[]>([]);
  const isRead = isCurrent && article.extraction.state === 'extracted' && clearance !== undefined;
  return useMemo(() => {
    before.current = blocks.map((block, index): MarginNote | null => {
      if (!isRead) return null;
      const own = sentencesOf(sentences, block);
      if (own.length === 0) return null;
      const open = own.filter((sentence) => statusOf(sentence) === 'open').length;
      const label = t('text.margin', { count: open, number: index + 1 });
      const old = before.current[index];
      return old?.open === open && old.label === label ? old : { open, label };
    });
    return before.current;
  }, [blocks, sentences, isRead, statusOf, t]);
}
