import { Button, Group } from '@mantine/core';
import { IconArrowsSplit2, IconMessageQuestion, IconPencil } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n';
import { Link } from 'react-router';
import { CommandButton } from '../../../components/CommandButton';
import type { CommandId } from '../../../commands/catalogue';
import type { Claim } from '../data/queries';
import { useReaderData } from '../reader-data';
import type { Placed } from '../text/marks';

/** The button of each command of a claim's life; what leads to another screen is a link below. */
const BUTTONS: Readonly<Record<string, CommandId>> = {
  accept: 'reader.accept',
  dismiss: 'reader.dismiss',
  assign: 'reader.assign',
  take: 'reader.take',
  sign_off: 'reader.signOff',
  retract: 'reader.retract',
};

/** What this person may do with the claim now: the API says it, nothing is worked out here. */
export function ClaimButtons({ placed: { claim } }: { readonly placed: Placed<Claim> }) {
  const { t } = useTranslation('reader');
  const { isCurrent, isEditor } = useReaderData();
  if (!isCurrent) return null;
  const may = (command: string): boolean => claim.commands.some((allowed) => allowed === command);
  const back = (['return', 'reopen', 'release'] as const).find(may);
  return (
    <Group gap="xs">
      {(may('start') || may('submit')) && <CommandButton command="reader.review" size="compact-sm" variant="filled" />}
      {Object.entries(BUTTONS).map(
        ([command, id]) =>
          may(command) && (
            <CommandButton
              key={id}
              command={id}
              size="compact-sm"
              variant={command === 'accept' || command === 'sign_off' ? 'filled' : 'default'}
            />
          ),
      )}
      {may('adjudicate') && (
        <Button
          component={Link}
          to={`/disputes?claim=${claim.id}`}
          size="compact-sm"
          leftSection={<IconArrowsSplit2 size={14} aria-hidden />}
        >
          {t('details.adjudicate')}
        </Button>
      )}
      {back && (
        <CommandButton command="reader.giveBack" size="compact-sm">
          {t(`back.${back}`)}
        </CommandButton>
      )}
      {isEditor && claim.state !== 'dismissed' && (
        <>
          <CommandButton
            command="reader.edit"
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPencil size={14} aria-hidden />}
          />
          <CommandButton command="reader.resize" size="compact-xs" variant="subtle" />
          <CommandButton command="reader.split" size="compact-xs" variant="subtle" />
          <CommandButton command="reader.merge" size="compact-xs" variant="subtle" />
        </>
      )}
      {claim.state !== 'dismissed' && (
        <CommandButton
          command="reader.ask"
          size="compact-xs"
          variant="subtle"
          leftSection={<IconMessageQuestion size={14} aria-hidden />}
        />
      )}
    </Group>
  );
}
