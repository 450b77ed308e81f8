interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
  }[];
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
}

export interface ApiDescription {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** The API for people: every operation of `/api/v1/openapi.json` on one page, without a script. */
export const ApiReferencePage = ({ description, stylesheet }: { description: ApiDescription; stylesheet: string | undefined }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{description.info.title}</title>
      {stylesheet && <link rel="stylesheet" href={stylesheet} />}
    </head>
    <body>
      <main class="reading">
        <h1>{description.info.title}</h1>
        <p>{description.info.description}</p>
        <p>
          <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1)
        </p>
        {Object.entries(description.paths).flatMap(([path, operations]) =>
          Object.entries(operations).map(([method, operation]) => <OperationSection path={path} method={method} operation={operation} />),
        )}
      </main>
    </body>
  </html>
);

const OperationSection = ({ path, method, operation }: { path: string; method: string; operation: Operation }) => (
  <section>
    <h2>
      <code>
        {method.toUpperCase()} {path}
      </code>
    </h2>
    <p>{operation.summary}</p>
    {operation.parameters && operation.parameters.length > 0 && (
      <ul>
        {operation.parameters.map(({ name, in: place, required, description }) => (
          <li>
            <code>{name}</code> ({place}
            {required ? ', required' : ''}) {description}
          </li>
        ))}
      </ul>
    )}
    <ul>
      {Object.entries(operation.responses ?? {}).map(([status, response]) => (
        <li>
          <code>{status}</code> {response.description}
        </li>
      ))}
    </ul>
  </section>
);
