import { create } from 'zustand';
import { addToSitting, readSitting, takeFromSitting, type Sitting } from './worklist';

const NAME = 'claimdesk-sitting';

function kept(): Sitting {
  try {
    return readSitting(sessionStorage.getItem(NAME), Date.now());
  } catch {
    return [];
  }
}

type State = { readonly done: Sitting; readonly putOff: ReadonlySet<string> };

/** What this person has done and put off in this tab: for the progress and the order, nothing else depends on it. */
export const useSitting = create<State>(() => ({ done: kept(), putOff: new Set() }));

useSitting.subscribe(({ done }) => {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(done));
  } catch {
    // Then the progress begins anew with the next page.
  }
});

/** Counts a submitted review. */
export const countDone = (id: string, tookMs: number): void =>
  useSitting.setState(({ done }) => ({ done: addToSitting(done, id, Date.now(), tookMs) }));

/** The review was taken back. */
export const countNotDone = (id: string): void =>
  useSitting.setState(({ done }) => ({ done: takeFromSitting(done, id) }));

/** The claim comes last from now on. */
export const putOff = (id: string): void =>
  useSitting.setState((state) => ({ putOff: new Set([...state.putOff, id]) }));
