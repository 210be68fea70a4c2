import { createBrowserRouter, type LoaderFunctionArgs, redirect, type RouteObject } from 'react-router';
import { sessionQuery, setupQuery } from '../api/session';
import { NotFound } from '../components/states';
import { readAhead } from '../features/reader/data/read-ahead';
import { forFirstDrawing } from './first-drawing';
import { homeFor } from './navigation';
import { queryClient } from './query';
import { RouteFailed } from './RouteFailed';
import type { RouteHandle } from './route-handle';
import { screen } from './screen';
import { Shell } from './Shell';

/** Lets in who is signed in; everybody else goes to the sign-in page, or to the set-up of a new Claimdesk. */
async function requireSession({ request }: LoaderFunctionArgs): Promise<Response | null> {
  if ((await queryClient.ensureQueryData(sessionQuery)) !== null) return null;
  if (!(await queryClient.ensureQueryData(setupQuery)).done) return redirect('/set-up');
  const { pathname, search, hash } = new URL(request.url);
  const here = `${pathname}${search}${hash}`;
  return redirect(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`);
}

/** Signing in is for nobody who is signed in, and for no Claimdesk that is still to be set up; the set-up is done once. */
async function requireVisitor({ request }: LoaderFunctionArgs): Promise<Response | null> {
  if ((await queryClient.ensureQueryData(sessionQuery)) !== null) return redirect('/');
  const { done } = await queryClient.ensureQueryData(setupQuery);
  const wanted = done ? '/sign-in' : '/set-up';
  return new URL(request.url).pathname === wanted ? null : redirect(wanted);
}

async function goHome(): Promise<Response | null> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  return session === null ? null : redirect(homeFor(session.roles));
}

async function readArticleAhead({ params, request }: LoaderFunctionArgs): Promise<null> {
  const rev = new URL(request.url).searchParams.get('rev');
  return await forFirstDrawing((isFirst) => readAhead(queryClient, params['articleId'] ?? '', rev, isFirst));
}

const ADMINISTRATORS: RouteHandle = { roles: ['admin'] };

/** Every screen; each is loaded when it is first opened. */
const routes: RouteObject[] = [
  {
    errorElement: <RouteFailed />,
    hydrateFallbackElement: <></>,
    children: [
      { path: '/sign-in', loader: requireVisitor, lazy: screen(['auth'], () => import('../features/auth/SignInPage')) },
      { path: '/set-up', loader: requireVisitor, lazy: screen(['auth'], () => import('../features/auth/SetUpPage')) },
      { path: '/invitation', lazy: screen(['auth'], () => import('../features/auth/InvitationPage')) },
      {
        id: 'shell',
        element: <Shell />,
        loader: requireSession,
        shouldRevalidate: () => false,
        children: [
          {
            errorElement: <RouteFailed />,
            children: [
              { index: true, loader: goHome, element: <></> },
              {
                path: '/review',
                lazy: screen(['review', 'claims'], () => import('../features/review/ReviewListPage')),
              },
              {
                path: '/review/:claimId',
                lazy: screen(['review', 'claims'], () => import('../features/review/WorkbenchPage')),
              },
              { path: '/claims', lazy: screen(['claims', 'review'], () => import('../features/claims/ClaimsPage')) },
              {
                path: '/disputes',
                // Authors have no part in what two reviewers find.
                handle: { roles: ['editor', 'reviewer'] },
                lazy: screen(['disputes', 'review', 'claims'], () => import('../features/disputes/DisputesPage')),
              },
              {
                path: '/account/:tab?',
                lazy: screen(['account', 'auth'], () => import('../features/account/AccountPage')),
              },
              {
                path: '/articles/:articleId',
                loader: readArticleAhead,
                // A step from claim to claim is in the address and reads nothing again.
                shouldRevalidate: () => false,
                lazy: screen(['reader'], () => import('../features/reader/ReaderPage')),
              },
              {
                path: '/articles/:articleId/report',
                lazy: screen(['report', 'reader'], () => import('../features/report/ReportPage')),
              },
              { path: '/articles', lazy: screen(['articles'], () => import('../features/articles/ArticlesPage')) },
              {
                path: '/dashboard',
                handle: { roles: ['editor', 'reviewer', 'admin'] },
                lazy: screen(['dashboard'], () => import('../features/dashboard/DashboardPage')),
              },
              { path: '/sources', lazy: screen(['sources'], () => import('../features/sources/SourcesPage')) },
              {
                path: '/audit',
                handle: ADMINISTRATORS,
                lazy: screen(['audit'], () => import('../features/audit/AuditPage')),
              },
              {
                path: '/settings/:tab?',
                handle: ADMINISTRATORS,
                lazy: screen(['settings'], () => import('../features/settings/SettingsPage')),
              },
              {
                path: '/articles/new',
                handle: { roles: ['editor', 'author'] },
                lazy: screen(['articles'], () => import('../features/articles/NewArticlePage')),
              },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
