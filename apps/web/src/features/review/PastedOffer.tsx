import { Button, CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n';
import classes from './CitationsPane.module.css';
import type { DraftCitation } from './draft/content';
import { citationOf, citationOfNew } from './new-citation';
import { hostOf, titleOfAddress } from './pasted-address';
import { sourcesQuery } from './queries';

type Props = {
  readonly address: string;
  readonly onCite: (citation: DraftCitation) => void;
  readonly onDone: () => void;
};

/** An address was pasted on the page: offers to cite it, from the library where it is there already. */
export function PastedOffer({ address, onCite, onDone }: Props) {
  const { t } = useTranslation('review');
  const { data: found = [] } = useQuery(sourcesQuery(address.slice(0, 200)));
  const known = found.find(({ url }) => url === address);
  const cite = (): void => {
    onCite(known ? citationOf(known) : citationOfNew({ kind: 'page', title: titleOfAddress(address), url: address }));
    onDone();
  };
  return (
    <div className={classes.offer} role="status">
      <span>
        {known
          ? t('citations.offerKnown', { title: known.title })
          : t('citations.offer', { host: hostOf(address) ?? address })}
      </span>
      <Button size="compact-sm" onClick={cite}>
        {known ? t('citations.offerKnownAdd') : t('citations.offerAdd')}
      </Button>
      <CloseButton size="sm" aria-label={t('common:action.close')} onClick={onDone} />
    </div>
  );
}
