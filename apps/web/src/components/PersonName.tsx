import { useTranslation } from '../i18n';
import { useMaybeSession } from '../api/session';
import { useMembers } from '../api/workspace';

type Props = {
  /** Null: it was Claimdesk itself. */
  readonly id: string | null;
  /** Whether one's own name is shown as "you". */
  readonly you?: boolean;
};

/** The name of a person of the workspace. */
export function PersonName({ id, you = false }: Props) {
  const { t } = useTranslation();
  const members = useMembers();
  const session = useMaybeSession();
  if (id === null) return <>{t('person.machine')}</>;
  if (you && session?.user.id === id) return <>{t('person.you')}</>;
  const name = members.find((member) => member.id === id)?.name ?? (session?.user.id === id ? session.user.name : null);
  return <bdi>{name ?? t('person.unknown')}</bdi>;
}
