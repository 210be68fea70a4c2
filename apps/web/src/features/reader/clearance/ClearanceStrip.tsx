import { memo } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCircleCheck, IconListCheck } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n';
import { CommandButton } from '../../../components/CommandButton';
import { useReader, useReaderStore } from '../state';
import { coveredPerCent } from './coverage-bar';
import { useClearance } from './use-clearance';
import { useJump } from './use-jump';
import classes from './clearance.module.css';

/**
 * What stands between the article and the press, always in sight: how much of the text is dealt with, and how many
 * things of each kind are open. A press goes to the next one of that kind. On a phone the text comes first: there it is
 * the share, and the list with its count.
 */
export const ClearanceStrip = memo(function ClearanceStrip() {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const pane = useReader((state) => state.pane);
  const view = useReader((state) => state.view);
  const isNarrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  const isListed = pane === 'clearance' && (!isNarrow || view === 'panel');
  const { clearance, isPending, groups } = useClearance();
  const { jumpToNext } = useJump();
  // Its place is kept, so that the text below stays where it is.
  if (!clearance) return isPending ? <div className={classes.strip} aria-hidden /> : null;
  const { coverage, cleared, signOff } = clearance;
  const share = coveredPerCent(coverage);
  return (
    <section className={classes.strip} aria-label={t('clearance.label')} data-cleared={cleared || undefined}>
      <div className={classes.meterBox}>
        <meter
          className={classes.meter}
          min={0}
          max={100}
          value={share}
          aria-label={t('clearance.coverage')}
          aria-valuetext={t('clearance.coverageText', { share, open: coverage.open, count: coverage.sentences })}
        />
        <Text component="span" size="sm" className="figures" aria-hidden>
          {t('clearance.covered', { share })}
        </Text>
      </div>
      {cleared ? (
        <Group gap="xs" className={classes.clear}>
          <IconCircleCheck size={18} aria-hidden />
          <Text component="span" fw={600}>
            {t(signOff ? 'clearance.signedOff' : 'clearance.cleared')}
          </Text>
        </Group>
      ) : (
        <Group gap={6} component="ul" role="list" className={classes.groups}>
          {groups.map((group) => (
            <li key={group.code}>
              <Button variant="default" size="compact-sm" onClick={() => jumpToNext(group)}>
                {t(`open.${group.code as 'sentence_open'}`, { count: group.count, defaultValue: group.code })}
              </Button>
            </li>
          ))}
        </Group>
      )}
      <Group gap="xs" ms="auto">
        {!cleared && (
          <Button
            variant={isListed ? 'light' : 'subtle'}
            size="compact-sm"
            leftSection={<IconListCheck size={16} aria-hidden />}
            aria-pressed={isListed}
            onClick={() =>
              store.setState(isListed ? { pane: 'claims', view: 'text' } : { pane: 'clearance', view: 'panel' })
            }
          >
            {t('clearance.list')}
            <span className={classes.count}>{clearance.open.length}</span>
          </Button>
        )}
        {cleared && !signOff && <CommandButton command="reader.signOffArticle" variant="filled" size="compact-sm" />}
      </Group>
    </section>
  );
});
