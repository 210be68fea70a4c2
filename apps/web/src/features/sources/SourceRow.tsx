import { Anchor, Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconLock } from '@tabler/icons-react';
import { useId } from 'react';
import { useSession } from '../../api/session';
import { useMembers } from '../../api/workspace';
import { PersonName } from '../../components/PersonName';
import { RelativeTime } from '../../components/RelativeTime';
import { useTranslation } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { hostOf } from '../review/pasted-address';
import type { Source } from './search-state';
import { SourceUses } from './SourceUses';
import { citingClaims } from './uses';
import classes from './sources.module.css';

type Props = {
  readonly source: Source;
  readonly isOpen: boolean;
  readonly isGone?: boolean;
  readonly onToggle: () => void;
  /** Null: this person may not change sources. */
  readonly onEdit: ((source: Source) => void) | null;
};

/** A source of the library; opened, what is known of it and where it is cited. */
export function SourceRow({ source, isOpen, isGone = false, onToggle, onEdit }: Props) {
  const { t } = useTranslation('sources');
  const details = useId();
  const { title, kind, grade, url, publisher, citedIn, confidential } = source;
  const count = citingClaims(citedIn);
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  const facts = [t(`common:sourceKind.${kind}`), grade && t(`common:grade.${grade}`), publisher, hostOf(url)].filter(
    (fact) => fact !== null && fact !== '',
  );
  return (
    <li className={classes.row} data-open={isOpen} data-gone={isGone}>
      <UnstyledButton
        className={classes.head}
        data-row
        aria-expanded={isOpen}
        aria-controls={isOpen ? details : undefined}
        onClick={onToggle}
      >
        <Icon size={18} stroke={1.75} aria-hidden className={classes.chevron} />
        <span className={classes.what}>
          <bdi className={classes.title}>{title}</bdi>
          <span className={classes.facts}>
            {facts.map((fact) => (
              <bdi key={fact}>{fact}</bdi>
            ))}
            {confidential && (
              <span className={classes.confidential}>
                <IconLock size={14} stroke={1.75} aria-hidden />
                {t('confidential')}
              </span>
            )}
          </span>
        </span>
        <span className={classes.count}>
          {isGone ? t('rowGone') : count === 0 ? t('uncited') : t('cited', { count })}
        </span>
      </UnstyledButton>
      {isOpen && (
        <div id={details} className={classes.details}>
          <Facts source={source} />
          {onEdit !== null && (
            <Button variant="default" size="compact-sm" onClick={() => onEdit(source)}>
              {t('edit')}
            </Button>
          )}
          <SourceUses uses={citedIn} />
        </div>
      )}
    </li>
  );
}

function Facts({ source }: { readonly source: Source }) {
  const { t } = useTranslation('sources');
  const { day } = useFormats();
  const members = useMembers();
  const { user } = useSession();
  const { url, author, publishedAt, note, confidential, visibleTo, createdBy, createdAt } = source;
  const others = visibleTo.filter((id) => id !== user.id);
  return (
    <dl className={classes.known}>
      {url !== null && (
        <div className={classes.wide}>
          <dt>{t('field.url')}</dt>
          <dd>
            <Anchor href={url} target="_blank" rel="noreferrer noopener" underline="always" className={classes.address}>
              {url}
            </Anchor>
          </dd>
        </div>
      )}
      {author !== null && (
        <div>
          <dt>{t('field.author')}</dt>
          <dd dir="auto">{author}</dd>
        </div>
      )}
      {publishedAt !== null && (
        <div>
          <dt>{t('field.publishedAt')}</dt>
          <dd>{day(publishedAt)}</dd>
        </div>
      )}
      <div>
        <dt>{t('added')}</dt>
        <dd>
          <PersonName id={createdBy} you />, <RelativeTime at={createdAt} />
        </dd>
      </div>
      {confidential && (
        <div className={classes.wide}>
          <dt>{t('field.visibleTo')}</dt>
          <dd>
            <PersonName id={createdBy} you />
            {others.map((id) => (
              <span key={id}>
                , <bdi>{members.find((one) => one.id === id)?.name ?? t('common:person.unknown')}</bdi>
              </span>
            ))}
          </dd>
        </div>
      )}
      {note !== null && (
        <div className={classes.wide}>
          <dt>{t('field.note')}</dt>
          <dd dir="auto" className={classes.note}>
            {note}
          </dd>
        </div>
      )}
    </dl>
  );
}
