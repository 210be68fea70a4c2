import { Suspense } from 'react';
import { lazyPart } from '../../app/lazy-when-idle';
import { Navigate, useParams } from 'react-router';
import { PageHeader } from '../../components/PageHeader';
import { Loading } from '../../components/states';
import { TabLinks } from '../../components/TabLinks';
import { useTranslation } from '../../i18n';

const TABS = {
  members: lazyPart(() => import('./MembersTab')),
  invitations: lazyPart(() => import('./InvitationsTab')),
  ratings: lazyPart(() => import('./RatingsTab')),
  policy: lazyPart(() => import('./PolicyTab')),
  workspace: lazyPart(() => import('./WorkspaceTab')),
} as const;
type TabName = keyof typeof TABS;

const isTab = (name: string | undefined): name is TabName => name !== undefined && Object.hasOwn(TABS, name);

/** `/settings/:tab?` */
export function Component() {
  const { t } = useTranslation('settings');
  const { tab } = useParams();
  if (!isTab(tab)) return <Navigate to="/settings/members" replace />;
  const Tab = TABS[tab];
  return (
    <>
      <PageHeader title={t('title')} />
      <TabLinks
        label={t('title')}
        tabs={(Object.keys(TABS) as TabName[]).map((name) => ({ to: `/settings/${name}`, title: t(`tab.${name}`) }))}
      />
      <Suspense fallback={<Loading />}>
        <Tab />
      </Suspense>
    </>
  );
}
