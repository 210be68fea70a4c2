import { useCallback, useMemo, useRef, useState } from 'react';
import { held as heldOf } from './claims/hold';
import type { Claim } from './data/queries';
import { useReader } from './state';

/**
 * Keeps new claims of colleagues waiting while somebody points at the list or is asked something, so that nothing moves
 * under the cursor. What is new about known claims is shown at once.
 */
export function useHeldClaims(fresh: readonly Claim[]) {
  const [isPointing, setPointing] = useState(false);
  const isAsked = useReader(({ question, choice }) => question !== null || choice !== null);
  const [admitted, setAdmitted] = useState<ReadonlySet<string>>(NOBODY);
  const shown = useRef<readonly Claim[]>(fresh);
  const result = useMemo(() => {
    const known = [...shown.current, ...fresh.filter(({ id }) => admitted.has(id))];
    // Nothing is there yet that could move.
    const isHolding = (isPointing || isAsked) && shown.current.length > 0;
    const next = heldOf(known, fresh, isHolding);
    shown.current = next.claims;
    return next;
  }, [fresh, isPointing, isAsked, admitted]);
  const letIn = useCallback(() => setAdmitted(new Set(fresh.map(({ id }) => id))), [fresh]);
  return { held: result.claims, waiting: result.waiting, letIn, hold: setPointing };
}

const NOBODY: ReadonlySet<string> = new Set();
