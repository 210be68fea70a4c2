import { NavLink } from '@mantine/core';
import { useTranslation } from '../../../i18n';
import { useShownClaims } from '../article/use-shown-claims';
import { ClaimStatus } from '../details/ClaimStatus';
import { useReaderData } from '../reader-data';
import { useReaderStore } from '../state';
import { claimsAt, marksOf } from '../text/marks';
import { Dialog } from '../../../components/Dialog';

type Props = { readonly position: number; readonly onClose: () => void };

/** All claims that stand on the same words, the shortest first. */
export function CrowdQuestion({ position, onClose }: Props) {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const { byId } = useReaderData();
  const shown = useShownClaims();
  const here = claimsAt(marksOf(shown), position).flatMap((id) => byId.get(id) ?? []);
  return (
    <Dialog onClose={onClose} title={t('reader:text.crowdTitle', { count: here.length })}>
      {here.map(({ claim, number }) => (
        <NavLink
          key={claim.id}
          component="button"
          label={
            <span dir="auto">
              {number} · {claim.statement}
            </span>
          }
          description={<ClaimStatus claim={claim} />}
          onClick={() => {
            onClose();
            store.setState({ selected: claim.id, pane: 'claims' });
          }}
        />
      ))}
    </Dialog>
  );
}
