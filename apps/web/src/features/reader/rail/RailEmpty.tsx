import { Button } from '@mantine/core';
import { useTranslation } from '../../../i18n';
import { runCommand, useIsActive } from '../../../commands/registry';
import { Empty, FilteredEmpty } from '../../../components/states';
import { useReaderData } from '../reader-data';
import { useReader, useReaderStore } from '../state';
import classes from './rail.module.css';

/** The rail without claims: because of its filter, because the machine is still reading, or because there are none. */
export function RailEmpty() {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const filter = useReader((state) => state.filter);
  const { article, placed } = useReaderData();
  const mayAdd = useIsActive('reader.addSentence');
  if (filter !== 'all' && placed.length > 0) {
    return (
      <div className={classes.empty}>
        <FilteredEmpty title={t(`filterEmpty.${filter}`)} onReset={() => store.setState({ filter: 'all' })} />
      </div>
    );
  }
  const isReading = article.extraction.state === 'queued' || article.extraction.state === 'extracting';
  return (
    <div className={classes.empty}>
      <Empty
        title={t(isReading ? 'rail.reading' : 'rail.none')}
        help={t(isReading ? 'rail.readingHelp' : 'rail.noneHelp')}
        action={
          mayAdd && !isReading ? (
            <Button variant="default" onClick={() => void runCommand('reader.addSentence')}>
              {t('command.addSentence')}
            </Button>
          ) : undefined
        }
      />
    </div>
  );
}
