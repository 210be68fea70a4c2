import { UnstyledButton } from '@mantine/core';
import { useTranslation } from '../../../i18n';
import { useReaderStore } from '../state';
import classes from './article.module.css';

/** "+2": more claims stand on these words than lines can be drawn; opens the list of all of them. */
export function Crowd({ position, count }: { readonly position: number; readonly count: number }) {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  return (
    <UnstyledButton
      className={classes.crowd}
      aria-label={t('text.crowd', { count })}
      onClick={(event) => {
        event.stopPropagation();
        store.setState({ question: { kind: 'crowd', position } });
      }}
    >
      +{count}
    </UnstyledButton>
  );
}
