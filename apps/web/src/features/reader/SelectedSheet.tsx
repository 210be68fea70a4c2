import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from '../../i18n';
import { CommandButton } from '../../components/CommandButton';
import { ClaimStatus } from './details/ClaimStatus';
import { useReaderData } from './reader-data';
import { useReader } from './state';
import classes from './reader.module.css';

/** On a narrow screen: the selected claim below the text, with what triage needs. */
export function SelectedSheet({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation('reader');
  const { byId } = useReaderData();
  const selected = useReader((state) => state.selected);
  const isChoosing = useReader((state) => state.choice !== null);
  const placed = selected === null ? undefined : byId.get(selected);
  if (isChoosing) return null;
  return (
    <section id="reader-sheet" className={`${classes.sheet} no-print`} aria-label={t('sheet.label')}>
      {placed && (
        <>
          <Group gap="xs">
            <b>{placed.number}</b>
            <ClaimStatus claim={placed.claim} />
          </Group>
          <Text lineClamp={3} dir="auto">
            {placed.claim.statement}
          </Text>
        </>
      )}
      <Group gap="xs" grow={false}>
        <CommandButton command="reader.previous" size="compact-md">
          {t('sheet.previous')}
        </CommandButton>
        <CommandButton command="reader.next" size="compact-md">
          {t('sheet.next')}
        </CommandButton>
        {placed?.claim.commands.includes('accept') && (
          <CommandButton command="reader.accept" size="compact-md" variant="filled" />
        )}
        {placed?.claim.commands.includes('dismiss') && <CommandButton command="reader.dismiss" size="compact-md" />}
        {placed && (
          <Button size="compact-md" variant="subtle" onClick={onOpen}>
            {t('sheet.more')}
          </Button>
        )}
      </Group>
    </section>
  );
}
