import { createBrowserRouter, type LoaderFunctionArgs, redirect, type RouteObject } from 'react-router';
import { sessionQuery, setupQuery } from '../api/session';
import { NotFound } from '../components/states';
import { homeFor } from './navigation';
import { queryClient } from './query';
import { RouteFailed } from './RouteFailed';
import { Shell } from './Shell';

/** Lets in who is signed in; everybody else goes to the sign-in page, or to the set-up of a new Claimdesk. */
async function requireSession({ request }: LoaderFunctionArgs): Promise<Response | null> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (session !== null) return null;
  const { pathname, search, hash } = new URL(request.url);
  const here = `${pathname}${search}${hash}`;
  return redirect(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`);
}

/** The sign-in page is for nobody who is signed in, and for no Claimdesk that is still to be set up. */
async function requireVisitor(): Promise<Response | null> {
  const [session, setup] = await Promise.all([
    queryClient.ensureQueryData(sessionQuery),
    queryClient.ensureQueryData(setupQuery),
  ]);
  if (session !== null) return redirect('/');
  void setup;
  return null;
}

async function goHome(): Promise<Response | null> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  return session === null ? null : redirect(homeFor(session.roles));
}

/** Every screen; each is loaded when it is first opened. */
const routes: RouteObject[] = [
  {
    errorElement: <RouteFailed />,
    hydrateFallbackElement: <></>,
    children: [
      { path: '/sign-in', loader: requireVisitor, lazy: () => import('../features/auth/SignInPage') },
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
              { path: '/account/:tab?', lazy: () => import('../features/account/AccountPage') },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
