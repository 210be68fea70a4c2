import type { FastifyInstance } from 'fastify';

/** The routes as Fastify has them, to tell a wrong method (405) from a wrong address (404), and for the tests. */
export class RouteTable {
  private readonly methods = new Map<string, Set<string>>();

  /** Listens to the routes that are registered from now on. */
  static of(fastify: FastifyInstance): RouteTable {
    const table = new RouteTable();
    fastify.addHook('onRoute', ({ url, method }) => {
      const methods = table.methods.get(url) ?? new Set();
      for (const one of [method].flat()) methods.add(one);
      table.methods.set(url, methods);
    });
    return table;
  }

  /** Every address pattern with its methods. */
  all(): { url: string; methods: string[] }[] {
    return [...this.methods].map(([url, methods]) => ({ url, methods: [...methods].sort() }));
  }

  /** The methods that the address of this path has; none when there is no such address. */
  methodsOf(path: string): string[] {
    const parts = path.split('/');
    const fits = (url: string): boolean => {
      const pattern = url.split('/');
      return (
        !url.includes('*') &&
        pattern.length === parts.length &&
        pattern.every((part, index) => part.startsWith(':') || part === parts[index])
      );
    };
    return [...new Set([...this.methods].flatMap(([url, methods]) => (fits(url) ? [...methods] : [])))].sort();
  }
}
