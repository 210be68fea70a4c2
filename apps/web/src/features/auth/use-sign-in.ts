import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { beginSession } from '../../api/session-channel';

export type Credentials = { readonly email: string; readonly password: string; readonly workspaceId?: string };

/** Signs in; the answer is who is signed in now. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Credentials) => answer(api.POST('/api/v1/session', { body })),
    onSuccess: (session) => beginSession(client, session),
  });
}
