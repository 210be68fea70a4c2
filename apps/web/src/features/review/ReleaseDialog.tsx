import { Button, Group, Radio, Stack, TextInput, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { tell, tellProblem } from '../../components/toasts';
import { release, useGoOn, useShowClaim } from './actions';
import type { Claim } from './queries';
import { putOff } from './sitting';
import { Dialog } from '../../components/Dialog';

const REASONS = ['time', 'subject', 'biased', 'blocked'] as const;

type Props = { readonly claim: Claim; readonly onClose: () => void };

/** Puts the claim off, or gives it back to the queue with a reason; either way the next one comes. */
export default function ReleaseDialog({ claim, onClose }: Props) {
  const { t } = useTranslation('review');
  const [way, setWay] = useState<'later' | 'give'>('later');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const show = useShowClaim();
  const goOn = useGoOn();
  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      if (way === 'give') show(await release(claim.id, reason));
      else putOff(claim.id);
      tell(t(way === 'give' ? 'release.given' : 'release.laterDone'));
      onClose();
      await goOn(claim.id);
    } catch (error) {
      tellProblem(error, t('release.failed'));
      setBusy(false);
    }
  };
  return (
    <Dialog onClose={onClose} title={t('release.title')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Radio.Group
            value={way}
            onChange={(value) => setWay(value)}
            label={<VisuallyHidden>{t('release.title')}</VisuallyHidden>}
          >
            <Stack gap="xs">
              <Radio value="later" label={t('release.later')} data-autofocus />
              <Radio value="give" label={t('release.give')} />
            </Stack>
          </Radio.Group>
          {way === 'give' && (
            <Stack gap="xs">
              <TextInput
                dir="auto"
                label={t('release.reason')}
                description={t('release.reasonHelp')}
                maxLength={2000}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Group gap="xs">
                {REASONS.map((name) => (
                  <Button
                    key={name}
                    size="compact-sm"
                    variant="default"
                    onClick={() => setReason(t(`release.reasons.${name}`))}
                  >
                    {t(`release.reasons.${name}`)}
                  </Button>
                ))}
              </Group>
            </Stack>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t(way === 'give' ? 'release.submitGive' : 'release.submitLater')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
