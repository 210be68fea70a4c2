import { answer, api } from '../api/client';
import { endSession } from '../api/session-channel';
import { expectSession } from '../api/session-expiry';
import { tellProblem } from '../components/toasts';

/** Ends the session, and with it everything that this page remembers. */
export async function signOut(): Promise<void> {
  expectSession(false);
  try {
    await answer(api.DELETE('/api/v1/session'));
    endSession();
    location.assign('/sign-in');
  } catch (error) {
    expectSession(true);
    tellProblem(error);
  }
}
