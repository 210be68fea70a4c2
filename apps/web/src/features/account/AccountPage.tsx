import { Suspense } from 'react';
import { lazyPart } from '../../app/lazy-when-idle';
import { needWords, useTranslation } from '../../i18n';
import { Navigate, useParams } from 'react-router';
import { useSession } from '../../api/session';
import { PageHeader } from '../../components/PageHeader';
import { Loading } from '../../components/states';
import { TabLinks } from '../../components/TabLinks';

const TABS = {
  appearance: lazyPart(() => import('./AppearanceTab')),
  keys: lazyPart(async () => {
    // It shows the commands of all features.
    const [tab] = await Promise.all([import('./KeysTab'), needWords()]);
    return tab;
  }),
  password: lazyPart(() => import('./PasswordTab')),
  sessions: lazyPart(() => import('./SessionsTab')),
  tokens: lazyPart(() => import('./TokensTab')),
} as const;
type TabName = keyof typeof TABS;

const isTab = (name: string | undefined): name is TabName => name !== undefined && Object.hasOwn(TABS, name);

/** `/account/:tab?` */
export function Component() {
  const { t } = useTranslation('account');
  const { tab } = useParams();
  const { user, workspace, roles } = useSession();
  if (!isTab(tab)) return <Navigate to="/account/appearance" replace />;
  const Tab = TABS[tab];
  return (
    <>
      <PageHeader
        title={t('account:title')}
        meta={
          <>
            <bdi>{user.name}</bdi>, {user.email} · <bdi>{workspace.name}</bdi>:{' '}
            {roles.map((role) => t(`common:role.${role}`)).join(', ')}
          </>
        }
      />
      <TabLinks
        label={t('account:title')}
        tabs={(Object.keys(TABS) as TabName[]).map((name) => ({
          to: `/account/${name}`,
          title: t(`account:tab.${name}`),
        }))}
      />
      <Suspense fallback={<Loading />}>
        <Tab />
      </Suspense>
    </>
  );
}
