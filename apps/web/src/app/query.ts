import { createQueryClient } from '../api/query-client';

/** The one store of what the server said; route loaders read it as well as screens. */
export const queryClient = createQueryClient();
